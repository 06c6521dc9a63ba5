/** How many faults of each kind were tried, for the summary of `npm run faults`. */
import { appendFileSync } from 'node:fs'

export type FaultKind =
  | 'power cuts'
  | 'kills'
  | 'full disks'
  | 'input and output errors'
  | 'read-only disks'
  | 'damaged files'
  | 'hostile backups'
  | 'kills inside updates'
  | 'path forms'
  | 'two apps at once'
  | 'generated calls'

/** Each test says it once it is through; whoever runs all of them names the file. */
export function counted(kind: FaultKind, many: number): void {
  const file = process.env['CARE_CYBER_CHECK_FAULTS_FILE']
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ kind, many })}\n`)
}
