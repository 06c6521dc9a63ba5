/** Reads a spreadsheet of either kind: which it is, its first bytes say and not its name. */
import { open, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { createCollector } from './collect.ts'
import { readCsv } from './csv.ts'
import { mostCsvBytes, mostXlsxBytes } from './limits.ts'
import { Refusal } from './refusal.ts'
import { readXlsx } from './xlsx.ts'

export async function readTable(path: string, send: (rows: string[][]) => void): Promise<void> {
  const { size } = await stat(path)
  if (size === 0) throw new Refusal('empty')
  const ending = extname(path).toLowerCase()
  if (['.xlsm', '.xltm', '.xlsb', '.xlam'].includes(ending)) throw new Refusal('macros')
  const start = await firstBytes(path)
  const collector = createCollector(send)
  if (start.startsWith('504b0304') || start.startsWith('504b0506')) {
    if (size > mostXlsxBytes) throw new Refusal('large-xlsx')
    await refusingTorn(() => readXlsx(path, collector))
    return
  }
  refuseOthers(start, ending)
  if (size > mostCsvBytes) throw new Refusal('large-csv')
  await readCsv(path, collector)
}

function refuseOthers(start: string, ending: string): void {
  if (start.startsWith('d0cf11e0')) throw new Refusal('old-excel')
  if (ending === '.xlsx') throw new Refusal('torn')
  if (isBinary(start)) throw new Refusal('not-a-list')
}

/** PDF, pictures, programs: what people choose by mistake. */
const isBinary = (start: string): boolean =>
  /^(?:25504446|89504e47|ffd8ff|4d5a|7f454c46|7b5c727466)/.test(start)

async function firstBytes(path: string): Promise<string> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0)
    return buffer.subarray(0, bytesRead).toString('hex')
  } finally {
    await file.close()
  }
}

/** Whatever the unzipper or the decoder trips over, the file is not whole. */
async function refusingTorn(read: () => Promise<void>): Promise<void> {
  try {
    await read()
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('torn')
  }
}
