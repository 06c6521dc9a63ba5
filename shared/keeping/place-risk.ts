/** A place where records in use are not safe: one that a sync program copies behind the app's back, or that lies on another machine. */
export type PlaceRisk =
  { readonly kind: 'synced'; readonly by: string } | { readonly kind: 'network' }

/** What it means, and what is fine about it. */
export function riskInWords(risk: PlaceRisk): string {
  return risk.kind === 'synced'
    ? `Your records lie in a folder that ${risk.by} seems to keep in step. It can copy them while the app is writing, or bring back an old one.`
    : 'Your records lie on a network drive, not on this PC. When the connection drops while the app is writing, they can be damaged.'
}

export const riskAdvice =
  'Ask your IT person to move them to a folder of this PC’s own disk. Until then, use the app on one PC only. For backups such a place is fine: choose it as the second place.'

/** To be sent as it stands. */
export function riskForIt(risk: PlaceRisk, folder: string): string {
  const where = risk.kind === 'synced' ? `a folder synced by ${risk.by}` : 'a network share'
  return `Care Cyber Check keeps its records in ${folder}, which is ${where}; close the app, move that folder to a local disk, and start the app with --data-folder=FOLDER naming the new place.`
}
