export type CheckResult = 'pass' | 'fail' | 'none';

/** What our own receiving server, or our own DKIM check, says about the sender (RFC 8601). */
export interface Authentication {
  readonly dkim: CheckResult;
  readonly spf: CheckResult;
  readonly dmarc: CheckResult;
  /** A passing DKIM signature, or DMARC pass, belongs to the domain in From. */
  readonly aligned: boolean;
  /** `server`: topmost Authentication-Results of our authserv-id. `dkim`: verified here from the raw bytes. `none`: no verdict to be had. */
  readonly source: 'server' | 'dkim' | 'none';
}

/** `authenticated` may decide; `unverified` may decide with read-back; `failed` never decides. */
export type Trust = 'authenticated' | 'unverified' | 'failed';
