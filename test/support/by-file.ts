/** A home without a network: a folder that stands for the USB stick, and a review that opens what lies on it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SharingFiles } from '../../electron/calls/sharing-by-file.ts'
import { writeWhole } from '../../electron/system/files.ts'
import { readReceiptFile } from '../../electron/system/review-files.ts'
import { seal } from '../../electron/system/sealing.ts'
import { openSealed } from '../../review/sealed.ts'
import { lettersPath, withdrawalsPath } from '../../shared/sharing/asked.ts'
import { canonical } from '../../shared/sharing/canonical.ts'
import type { ReceiptFile } from '../../shared/sharing/receipt.ts'
import { withdrawalIn } from '../../shared/sharing/sealed.ts'
import { calm } from './sending.ts'
import { sharingHome } from './sharing-home.ts'
import { erasureOf } from './small-review.ts'
import { temporaryFolder } from './temporary-database.ts'

export async function homeByFile(parts: Partial<SharingFiles> = {}) {
  const stick = temporaryFolder()
  const receipt = join(stick, 'back.receipt')
  const home = await sharingHome({
    files: {
      askWhere: name => Promise.resolve(join(stick, name)),
      seal,
      writeWhole,
      openReceipt: () => readReceiptFile(receipt),
      ...parts,
    },
  })
  const { calls, serviceId, memory, keys, line } = home
  line.isUp = false
  const sealed = () => readdirSync(stick).filter(name => name.endsWith('.sealed'))
  /** The review takes in a file and writes what it says of the last text in it. */
  const takeIn = async (name = sealed().at(-1) ?? '') => {
    const texts = await openSealed(readFileSync(join(stick, name)), [keys.sealing])
    const said = texts.map(text => {
      const asked = withdrawalIn(text)
      if (asked === null) return memory.answer(lettersPath, text).body
      memory.answer(withdrawalsPath, text)
      return canonical(erasureOf(asked.id, keys))
    })
    const last = said.at(-1) ?? ''
    writeFileSync(receipt, canonical(JSON.parse(last) as ReceiptFile))
    return texts
  }
  const save = async ({ letterId, sha256 }: { letterId: string; sha256: string }) =>
    calls['sharing.saveAsFile']({ letterId, sha256 })
  const openReceipt = async () => calls['sharing.openReceipt']({ serviceId })
  const newest = async () => {
    await calm()
    const [letter] = (await home.standing()).letters.filter(({ state }) => state !== 'prepared')
    if (letter === undefined) throw new Error('Nothing was agreed to.')
    return letter
  }
  return { ...home, stick, receipt, sealed, takeIn, save, openReceipt, newest }
}
