/** Reads hurt records between other work and says what came of it, for a test in which the disk refuses some of the reads. */
import { gatherInTime } from '../../../electron/database/salvage/gather.ts'
import { rowsIn } from '../../../electron/database/salvage/merging.ts'
import { salvagedTables } from '../../../electron/database/salvage/row-shapes.ts'

const [records = ''] = process.argv.slice(2)
const patience = { isOver: () => false, hear: () => undefined }
const gathered = await gatherInTime(records, { nativeBinding: undefined }, patience)
const rows = salvagedTables.map(table =>
  gathered === null ? [] : rowsIn(gathered.found, table).map(row => JSON.stringify(row)),
)
console.log(JSON.stringify({ lost: gathered?.lost ?? null, rows }))
