import { describe, expect, it } from 'vitest';
import { readSmtpUrl } from '../../worker/outbox/smtp-settings.ts';

describe('the URL of a mail server', () => {
  it('with a password is taken as it is', () => {
    const url = 'smtps://bot%40firm.example:secret@smtp.firm.example';
    expect(readSmtpUrl(url)).toEqual({ url });
  });

  it('with a refresh token logs in by OAuth 2 at the token address of its provider', () => {
    const url =
      'smtp://bot%40firm.example@smtp.office365.com:587?client_id=c&client_secret=s&refresh_token=r';
    expect(readSmtpUrl(url)).toEqual({
      url: 'smtp://bot%40firm.example@smtp.office365.com:587',
      oauth2: {
        user: 'bot@firm.example',
        clientId: 'c',
        clientSecret: 's',
        refreshToken: 'r',
        accessUrl: 'https://login.microsoftonline.com/common/oauth2/v2.0/token',
      },
    });
  });

  it('with half of what OAuth 2 needs says what is missing', () => {
    expect(() => readSmtpUrl('smtps://bot@smtp.gmail.com?client_id=c')).toThrow(
      'both client_id and refresh_token',
    );
    expect(() => readSmtpUrl('smtps://bot@smtp.firm.example?client_id=c&refresh_token=r')).toThrow(
      'token_url',
    );
  });
});
