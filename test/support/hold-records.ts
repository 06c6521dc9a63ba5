/** A second app on the same folder: opens the records, says so, and holds them until its input ends. */
import { openRecords } from '../../electron/database/open.ts'

const folder = process.argv[2]
if (folder === undefined) throw new Error('Which folder?')
const db = openRecords({ folder, today: '2026-11-23', nativeBinding: undefined })
process.stdout.write('open\n')
process.stdin.resume()
process.stdin.on('end', () => db.close())
