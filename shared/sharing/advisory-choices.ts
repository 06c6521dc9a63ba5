/** The fixed choices of advisories, as plain lists so that the window can use them without the schemas. */

/** How soon it has to be seen to: within days, within weeks, when there is time. */
export const urgencies = ['now', 'soon', 'in-time'] as const
export type Urgency = (typeof urgencies)[number]

/** What the app works out about the updates of a device. */
export const advisorySupports = ['ended', 'paid-updates', 'ends-soon', 'now-and-then'] as const
