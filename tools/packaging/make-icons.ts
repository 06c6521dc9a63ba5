/** Draws the icon files in assets/icons from app.svg and app-small.svg, by hand when a drawing has changed: node tools/packaging/make-icons.ts */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { attempt, lastLines } from '../runtime/command.ts'
import { explainFailure, RuntimeFailure } from '../runtime/failure.ts'

const folder = resolve(import.meta.dirname, '../../assets/icons')

/** Below this many pixels the two outlines and the tick of the large drawing run into each other. */
const smallBelow = 48
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512]
const windowsSizes = [16, 24, 32, 48, 64, 256]
/** The kinds of picture in an .icns file that macOS reads as PNG, with their sizes in pixels. */
const macKinds = {
  ic11: 32,
  ic12: 64,
  ic07: 128,
  ic13: 256,
  ic08: 256,
  ic14: 512,
  ic09: 512,
  ic10: 1024,
}
/** Apple's template leaves an edge of 100 pixels around 824. */
const macShare = 824 / 1024

async function run(command: string, args: readonly string[]): Promise<void> {
  const { status, isMissing, errors } = await attempt(command, args)
  if (isMissing) {
    throw new RuntimeFailure(
      `The program ${command} was not found.`,
      'Install librsvg2-bin and imagemagick with apt-get, and run the same command again.',
    )
  }
  if (status !== 0) throw new Error(`${command} failed:\n${lastLines(errors)}`)
}

async function draw(size: number, file: string, share = 1): Promise<void> {
  const drawing = join(folder, size < smallBelow ? 'app-small.svg' : 'app.svg')
  const inner = Math.round(size * share)
  const edge = (size - inner) / 2
  const sizes = {
    width: inner,
    height: inner,
    'page-width': size,
    'page-height': size,
    left: edge,
    top: edge,
  }
  const options = Object.entries(sizes).map(([name, pixels]) => `--${name}=${pixels}`)
  await run('rsvg-convert', [...options, `--output=${file}`, drawing])
}

/** A header of eight bytes, then each picture behind a header of its own. */
function packIcns(pictures: readonly (readonly [kind: string, png: Buffer])[]): Buffer {
  const parts = pictures.map(([kind, png]) => Buffer.concat([headerOf(kind, png.length), png]))
  const body = Buffer.concat(parts)
  return Buffer.concat([headerOf('icns', body.length), body])
}

function headerOf(kind: string, length: number): Buffer {
  const header = Buffer.alloc(8)
  header.write(kind, 'latin1')
  header.writeUInt32BE(length + header.length, 4)
  return header
}

async function makeIcons(workFolder: string): Promise<void> {
  const png = (size: number): string => join(folder, `${size}x${size}.png`)
  for (const size of linuxSizes) await draw(size, png(size))
  await run('convert', [...windowsSizes.map(png), join(folder, 'icon.ico')])
  const pictures: [string, Buffer][] = []
  for (const [kind, size] of Object.entries(macKinds)) {
    const file = join(workFolder, `${kind}.png`)
    await draw(size, file, macShare)
    pictures.push([kind, await readFile(file)])
  }
  await writeFile(join(folder, 'icon.icns'), packIcns(pictures))
}

const workFolder = await mkdtemp(join(tmpdir(), 'care-cyber-check-icons-'))
try {
  await makeIcons(workFolder)
} catch (error) {
  console.error(explainFailure(error))
  process.exitCode = 1
} finally {
  await rm(workFolder, { recursive: true, force: true })
}
