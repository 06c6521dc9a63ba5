/** The fixed choices of the checklist, as plain lists so that the window can use them without the schemas. */
export const answerChoices = ['yes', 'partly', 'no', 'not-sure', 'does-not-apply'] as const
export type AnswerChoice = (typeof answerChoices)[number]

/** Answers that leave something to do. */
export const shortfalls = ['partly', 'no', 'not-sure'] as const
export type Shortfall = (typeof shortfalls)[number]

export const doers = ['you', 'it', 'supplier'] as const
export type Doer = (typeof doers)[number]

export const places = ['anywhere', 'windows-11', 'windows-10', 'ipad', 'android'] as const
export type Place = (typeof places)[number]

export const frameworks = ['DSPT', 'Cyber Essentials', 'CAF', 'NCSC'] as const

/** How sure a figure is: read in the named page, read in somebody else's account of it, or from memory. */
export const sureness = ['read', 'second-hand', 'memory'] as const
export type Sureness = (typeof sureness)[number]
