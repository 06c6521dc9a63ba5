/** Looks into a finished package before anybody gets it: every file listed, nothing of a builder's inside, everyone's licence there. */
import { homedir } from 'node:os'
import { root } from '../build.ts'
import { RuntimeFailure } from '../runtime/failure.ts'
import {
  allowedContents,
  contentFaults,
  type Contents,
  contentsOf,
  writtenFaults,
} from './contents.ts'
import { allowedParts, partFaults, partsOf } from './parts.ts'

/** Fails with every surprise; hands back what is inside. */
export async function inspectPackage(folder: string, platform: NodeJS.Platform): Promise<Contents> {
  const contents = await contentsOf(folder, platform)
  const homes = [root, homedir()].filter(path => path.length > '/root'.length)
  const faults = [
    ...contentFaults(contents, await allowedContents(), platform),
    ...(await writtenFaults(contents, homes)),
    ...partFaults(partsOf(root), allowedParts()),
  ]
  if (faults.length === 0) return contents
  throw new RuntimeFailure(
    `What is in ${folder} is not what should be:\n${faults.join('\n')}`,
    'Find out why it is there. What belongs there gets a line in tools/packaging/contents.yaml or parts.yaml.',
  )
}

export const bytesOf = ({ beside }: Contents): number =>
  beside.reduce((sum, { bytes }) => sum + bytes, 0)

/** The list for whoever made the package: one line a file, with its bytes. */
export function contentsInLines({ archived, beside }: Contents): readonly string[] {
  return [
    ...beside.map(({ path, bytes }) => line(path, bytes)),
    ...archived
      .filter(({ isUnpacked }) => !isUnpacked)
      .map(({ path, bytes }) => line(`app.asar/${path}`, bytes)),
  ]
}

const line = (path: string, bytes: number): string => `${String(bytes).padStart(12)}  ${path}`
