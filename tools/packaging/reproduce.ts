/**
 * Builds and packages everything twice and says what differs: node tools/packaging/reproduce.ts. With a folder named, it packs once and
 * compares with what is unpacked there, such as a release that somebody fetched.
 */
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build, root } from '../build.ts'
import { withRuntime } from '../with-runtime.ts'
import { differences } from './compare.ts'
import { pack } from './pack.ts'
import { sumOf } from './sums.ts'

const place = join(root, 'dist', 'twice')
const installers = /\.(?:deb|AppImage|exe|dmg)$/

await withRuntime(async runtime => {
  const given = process.argv[2]
  const make = async (name: string): Promise<{ folder: string; output: string }> => {
    const output = join(place, name)
    await mkdir(output, { recursive: true })
    build({ always: true })
    const folder = await pack({
      runtime,
      output,
      isFolderOnly: given !== undefined,
      hear: () => undefined,
    })
    return { folder, output }
  }
  try {
    const first = await make('first')
    const second = given === undefined ? await make('second') : { folder: given, output: '' }
    const differing = await differences(first.folder, second.folder, process.platform)
    for (const name of differing) console.log(`differs: ${name}`)
    if (given !== undefined) return differing.length === 0 ? 0 : 1
    for (const name of (await readdir(first.output)).filter(each => installers.test(each))) {
      const sums = [await sumOf(join(first.output, name)), await sumOf(join(second.output, name))]
      console.log(`${name}: ${sums[0] === sums[1] ? 'the same, byte for byte' : 'differs'}`)
    }
    console.log(`${differing.length} of the unpacked files differ`)
    return differing.length === 0 ? 0 : 1
  } finally {
    await rm(place, { recursive: true, force: true })
  }
})
