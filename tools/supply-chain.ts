/** Looks at what the app is made of: the lock, the licences of what is bundled, and the table of Electron's twenty rules. */
import { root } from './build.ts'
import { wantedFuses } from './packaging/fuses.ts'
import { allowedParts, partFaults, partsOf } from './packaging/parts.ts'
import { checklistIn } from './supply-chain/checklist.ts'
import { lookThroughLock } from './supply-chain/lock.ts'

const lock = lookThroughLock(root)
const parts = partsOf(root)
const checklist = checklistIn(root)
const fuses = Object.keys(wantedFuses(process.platform)).length
console.log(`lock: ${lock.packages} packages, each held by its SHA-512`)
console.log(`licences: ${parts.length} parts of others in the app`)
console.log(`checklist ${checklist.held}/${checklist.of}`)
console.log(`fuses ${fuses}/9 decided; the packages are read back when they are made`)

const faults = [...lock.faults, ...partFaults(parts, allowedParts()), ...checklist.faults]
for (const fault of faults) console.error(fault)
process.exitCode = faults.length === 0 ? 0 : 1
