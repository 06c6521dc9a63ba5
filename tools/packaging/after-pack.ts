/** electron-builder's hook between packing and signing: sets the fuses while the program may still be changed. */
import type { AfterPackContext } from 'electron-builder'
import { setFuses, wantedFuses } from './fuses.ts'
import { packedProgram } from './packed.ts'

export async function afterPack({
  appOutDir,
  electronPlatformName,
}: AfterPackContext): Promise<void> {
  // electron-builder's names for the three systems are Node's.
  const platform = electronPlatformName as NodeJS.Platform
  await setFuses(packedProgram(appOutDir, platform), wantedFuses(platform))
}
