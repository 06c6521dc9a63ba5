export interface HelpAnswer {
  readonly question: string
  readonly answer: string
}

/** How to use the app, in a few short answers. */
export const answers: readonly HelpAnswer[] = [
  {
    question: 'Where do I start?',
    answer:
      'With the ten-minute check. It asks the few questions that matter most. The full checklist can wait for another day.',
  },
  {
    question: 'What if I do not know an answer?',
    answer:
      'Choose “I’m not sure”. That is a real answer. The app shows you how to find out, and collects what to ask your IT person.',
  },
  {
    question: 'What if I am called away?',
    answer:
      'Just go. Every answer is saved at once, and Today brings you back to the question you were on.',
  },
  {
    question: 'What do I do with the plan?',
    answer:
      'Do the first thing on it. Your answers make the plan, with what protects people most at the top. When something is done, mark it done.',
  },
  {
    question: 'What can I show an inspector?',
    answer:
      'Reports. You can print the check, or save it as a PDF or Word file, with the date and where the proof is kept.',
  },
  {
    question: 'Does anything leave this PC?',
    answer:
      'Not by itself. Under “Share with the review” you can send your answers without your name. You see every word first, and you can take it back. Under “Homes like ours” the app asks a review for its figures, only when you press the button or tick that it asks each week; nothing about you is sent. “What this app keeps” in Settings lists every way out.',
  },
]

export interface KeyUse {
  readonly keys: readonly string[]
  readonly does: string
}

export const keyUses: readonly KeyUse[] = [
  { keys: ['1', '2', '3', '4', '5'], does: 'Choose an answer, from the top down' },
  { keys: ['Enter'], does: 'Go on to the next question' },
  { keys: ['Tab'], does: 'Go to the next button or field. With Shift, go back' },
  { keys: ['Space'], does: 'Press the button you are on' },
  { keys: ['Esc'], does: 'Close what is open' },
  { keys: ['Ctrl+K'], does: 'Find a page, a question or a word' },
  { keys: ['Ctrl+P'], does: 'Print the page you are on' },
  { keys: ['Ctrl', '+'], does: 'Make everything bigger. Ctrl and − makes it smaller' },
  { keys: ['F1'], does: 'Open this help' },
]

export interface Contact {
  readonly who: string
  readonly when: string
  /** The number or address; empty where it is reached through its own website. */
  readonly reach: string
  /** Who published the number or the rule, so that nobody has to take our word for it. */
  readonly source: string
}

/** Only what was read in a published page. A number that was not, is not here. */
export const contacts: readonly Contact[] = [
  {
    who: 'NHS England’s cyber security team',
    when: 'Day or night, when an attack stops or threatens care. It is there for every service that does the DSPT.',
    reach: '0300 303 5222',
    source: 'As published by NHS England',
  },
  {
    who: 'Report Fraud',
    when: 'A cyber crime or fraud. Monday to Friday, 8am to 8pm. It took the place of Action Fraud.',
    reach: '0300 123 2040',
    source: 'As announced for Report Fraud on 4 December 2025',
  },
  {
    who: 'A suspicious text',
    when: 'Forward it to this number. Do not open its link.',
    reach: '7726',
    source: 'As published by Digital Care Hub',
  },
  {
    who: 'A suspicious email',
    when: 'Forward it to this address. Do not open its link.',
    reach: 'report@phishing.gov.uk',
    source: 'As published by Digital Care Hub',
  },
  {
    who: 'The ICO',
    when: 'Personal details lost, changed or seen by the wrong person, and someone could be harmed. Within 72 hours of finding out, weekends included. Use the reporting tool of the DSPT, or the website of the ICO.',
    reach: '',
    source: 'As published by the ICO and NHS England',
  },
]

export interface Site {
  readonly url: string
  readonly name: string
  readonly about: string
}

export const sites: readonly Site[] = [
  {
    url: 'https://www.digitalcarehub.co.uk/',
    name: 'Digital Care Hub',
    about: 'Free help with the DSPT for care services',
  },
  {
    url: 'https://www.dsptoolkit.nhs.uk/',
    name: 'DSPT',
    about: 'Where you publish it, and report a breach',
  },
  {
    url: 'https://www.ncsc.gov.uk/',
    name: 'National Cyber Security Centre (NCSC)',
    about: 'Advice from the government on keeping safe online',
  },
  {
    url: 'https://ico.org.uk/',
    name: 'Information Commissioner’s Office (ICO)',
    about: 'Personal information and the law',
  },
  {
    url: 'https://www.reportfraud.police.uk/',
    name: 'Report Fraud',
    about: 'Where you report a cyber crime or a fraud',
  },
]
