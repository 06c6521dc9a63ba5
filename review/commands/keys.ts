/** Shows the review's public keys, or puts new ones in their place. */
import { changeFact } from '../database/facts.ts'
import { openStore } from '../database/open.ts'
import { detailsFile } from '../details-file.ts'
import { openKeys, setKeysAside } from '../keys.ts'
import { keysFolder } from '../place.ts'
import type { Settings } from '../settings.ts'
import type { CommandOptions } from './command.ts'

export function showKeys({ dataFolder }: Settings, { write }: CommandOptions): Promise<string> {
  const { fingerprint, signingKey, sealingKey } = openKeys(keysFolder(dataFolder))
  write(`Signing key ${fingerprint}: ${signingKey}`)
  write(`Sealing key: ${sealingKey}`)
  write(`Both secret halves are in ${keysFolder(dataFolder)}; keep a copy of it in a safe.`)
  write(`The app needs ${detailsFile(dataFolder)}, written when the server starts.`)
  return Promise.resolve(`shown, signing key ${fingerprint}`)
}

/** With the server stopped: receipts from before stay valid, since each names its key and the app keeps that one. */
export async function changeKeys(
  settings: Settings,
  { today, write }: CommandOptions,
): Promise<string> {
  const store = await openStore(settings, { isAlone: true })
  try {
    const folder = keysFolder(settings.dataFolder)
    const old = openKeys(folder).fingerprint
    setKeysAside(folder, today)
    const { fingerprint } = openKeys(folder)
    await changeFact(store.db, 'signing-key', fingerprint)
    write(`The signing key is now ${fingerprint}; before it was ${old}.`)
    write('Start the server and hand out its new details file.')
    return `changed from ${old} to ${fingerprint}`
  } finally {
    await store.close()
  }
}
