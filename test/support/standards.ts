/** Builders for the standards and the staff cards, with a default for everything. */
import type { Dspt, DsptItem, Standard, Standards } from '../../shared/checklist/frameworks.ts'
import type { Card } from '../../shared/learning/card.ts'

export function aDsptItem(parts: Partial<DsptItem> = {}): DsptItem {
  return {
    number: '7.3.1',
    title: 'Working backups of all important data.',
    verified: false,
    source: 'From memory',
    failsAtOnce: false,
    level: 'approaching',
    levelVerified: false,
    subject: 'whether all our important records are backed up',
    answers: {
      yes: '{service} backs up all important records.',
      partly: '{service} backs up some of its records.',
      no: '{service} does not back up its records yet.',
    },
    ...parts,
  }
}

export function aDspt(items: readonly DsptItem[], parts: Partial<Dspt> = {}): Dspt {
  return {
    framework: 'DSPT',
    edition: '2025-26',
    title: 'Data Security and Protection Toolkit',
    about: 'The yearly return to NHS England.',
    caution: 'Some numbers are from memory.',
    groups: [{ id: 'it', title: 'IT systems', about: 'Devices and backups.', items: [...items] }],
    ...parts,
  }
}

export function aStandard(parts: Partial<Standard> = {}): Standard {
  return {
    framework: 'CAF',
    edition: 'v4.0',
    title: 'Cyber Assessment Framework',
    about: 'A guide.',
    caution: 'From memory.',
    groups: [
      {
        id: 'd',
        title: 'Getting through it',
        about: 'Care goes on.',
        items: [
          {
            number: 'D1',
            title: 'You have a plan.',
            verified: false,
            source: 'From memory',
            failsAtOnce: false,
          },
        ],
      },
    ],
    ...parts,
  }
}

export const someStandards: Standards = {
  dspt: aDspt([aDsptItem()]),
  cyberEssentials: aStandard({ framework: 'Cyber Essentials', title: 'Cyber Essentials' }),
  caf: aStandard(),
  ncsc: aStandard({ framework: 'NCSC', title: 'NCSC advice' }),
  strategy: aStandard({ framework: 'Strategy', title: 'The national strategy' }),
}

export function aCard(parts: Partial<Card> = {}): Card {
  const quiz = {
    ask: 'What do you do first?',
    choices: ['Tell someone.', 'Delete it.'],
    right: 0,
    because: 'Telling early gives us time.',
  }
  return {
    id: 'phishing',
    title: 'Strange messages',
    inShort: 'Stop, look and ask.',
    why: 'The medication round needs the tablets.',
    dos: ['Stop.', 'Look.', 'Ask.'],
    donts: ['Do not click.'],
    tell: 'Tell the shift leader.',
    minutes: 3,
    teaches: ['backups-made'],
    quiz: [quiz, quiz, quiz],
    ...parts,
  }
}
