import type { RequirementWords } from './requirement-words.ts';

export const en: RequirementWords = {
  title: 'Requirements',
  titleOf: (project) => `${project}: Requirements`,
  version: (version) => `Version ${version}`,
  standing: {
    draft: 'Draft',
    'for-sign-off': 'For your confirmation',
    signed: 'Confirmed',
    deemed: 'Deemed accepted',
  },
  about: {
    draft:
      'This is a draft. You do not need to confirm anything yet, but if something looks wrong we would like to hear it early.',
    'for-sign-off':
      'Please read this through and answer by replying to our mail. You may confirm everything, or only some items; where something is not what you had in mind, the number and a few words are enough. Silence is never taken as consent.',
    signed:
      'You have confirmed this version, and its wording is now fixed. If something needs to change, tell us: you will see what it costs and how long it takes before we start.',
    deemed:
      'Under the clause both sides agreed in writing, this version counts as accepted because the final notice passed without an answer. No approver of yours has confirmed it. If you see it differently, please tell us soon.',
  },
  facts: {
    project: 'Project',
    client: 'Client',
    version: 'Version',
    standing: 'Status',
    date: 'Date',
    pm: 'Project manager',
    signOff: 'Sign-off number',
  },
  headings: {
    about: 'About this document',
    goals: 'Goals',
    scope: 'Scope',
    stakeholders: 'People involved',
    assumptions: 'Assumptions',
    constraints: 'Constraints',
    clientSupplies: 'What we need from you',
    glossary: 'Glossary',
    requirements: 'Requirements',
    deliverables: 'Deliverables and acceptance',
    milestones: 'Milestones',
    budget: 'Budget',
    changePolicy: 'How changes are handled',
    communication: 'How we keep in touch',
    history: 'Version history',
    seal: 'Checksum',
  },
  missing: {
    goals:
      'The goals have not been agreed yet. A sentence or two on what should be different once this is live would help us.',
    scopeIn: 'Not agreed yet.',
    scopeOut: 'Not agreed yet. Saying early what is left out spares both sides a surprise.',
    stakeholders: 'Nobody has been named yet.',
    assumptions:
      'No assumptions are on record yet. If there is something we take for granted and should not, please say so.',
    constraints: 'No constraints are on record yet.',
    clientSupplies: 'What we need from you has not been agreed yet.',
    glossary: 'No terms need explaining so far.',
    requirements: 'This version does not list any requirements yet.',
    deliverables: 'Deliverables and how they are accepted have not been agreed yet.',
    milestones: 'Milestone dates have not been agreed yet.',
    budget: 'The budget has not been agreed yet.',
    changePolicy:
      'How changes are handled has not been agreed yet. Until it is, we will ask for your approval of cost and time before anything changes.',
    communication: 'How we keep in touch has not been agreed yet.',
    history: 'This is the first version; there is no earlier record.',
  },
  scopeIn: 'Included:',
  scopeOut: 'Not included:',
  prioritiesExplained:
    'Priority: “Must” is indispensable; “Should” is important, but open to discussion if it proves hard; “Could” is done if there is room; “Not now” is left for later.',
  priorities: { must: 'Must', should: 'Should', could: 'Could', wont: 'Not now' },
  roles: {
    'client-contact': 'Client contact',
    'client-approver': 'Client approver',
    pm: 'Project manager',
    team: 'Project team',
    sponsor: 'Sponsor',
  },
  undated: 'To be agreed',
  notNamed: 'To be named',
  notAgreed: 'Not agreed yet',
  columns: {
    requirements: ['No.', 'Ver.', 'Title', 'Requirement', 'Priority', 'Accepted when', 'Owner'],
    stakeholders: ['Name', 'Role', 'Organisation'],
    clientSupplies: ['What', 'Needed by'],
    deliverables: ['Deliverable', 'Accepted when'],
    milestones: ['Milestone', 'Planned date'],
    communication: ['Audience', 'Content', 'Channel', 'Frequency'],
    history: ['Version', 'Date', 'What changed'],
  },
  sealExplained:
    'This is the SHA-256 checksum of everything above. If a single character changes, so does the checksum, so either side can check at any time that both hold the same text.',
  previousHash: 'Checksum of the version confirmed before this one',
};
