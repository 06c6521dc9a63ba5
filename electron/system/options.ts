/** What the app is told when it is started: by its arguments and, while it is being developed, its surroundings. */
import { resolve } from 'node:path'

export interface Surroundings {
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isPackaged: boolean
  readonly usualFolder: string
}

export interface Options {
  readonly dataFolder: string
  readonly isSample: boolean
  /** The details file of the review that letters go to from now on, or null. */
  readonly reviewFile: string | null
  /** The file that says where updates come from, in the place of the one that a release has, or null. */
  readonly updatesFile: string | null
  /** The day the app believes it is, or null for the real one. */
  readonly fixedDay: string | null
  readonly nativeBinding: string | undefined
  readonly devServer: string | null
}

const day = /^\d{4}-\d{2}-\d{2}$/

/** From process.argv, because app.commandLine makes small letters of a path (Electron 36). */
function valueOf(argv: readonly string[], name: string): string | undefined {
  const start = `--${name}=`
  const value = argv.find(argument => argument.startsWith(start))?.slice(start.length)
  return value === '' ? undefined : value
}

function localServer(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null
  const { hostname } = new URL(url)
  return hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]' ? url : null
}

function realDay(text: string | undefined): string | null {
  if (text === undefined || !day.test(text)) return null
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null
}

export function readOptions({ argv, env, isPackaged, usualFolder }: Surroundings): Options {
  const isSample = argv.includes('--sample')
  const given = valueOf(argv, 'data-folder')
  const review = valueOf(argv, 'review')
  const options = {
    isSample,
    reviewFile: review === undefined ? null : resolve(review),
    dataFolder:
      given === undefined ? (isSample ? `${usualFolder}-sample` : usualFolder) : resolve(given),
  }
  // A packaged app must not load code, or a page, that a variable names.
  if (isPackaged) {
    const none = { updatesFile: null, fixedDay: null, nativeBinding: undefined, devServer: null }
    return { ...options, ...none }
  }
  return {
    ...options,
    updatesFile: valueOf(argv, 'updates') ?? null,
    fixedDay: realDay(valueOf(argv, 'today')),
    nativeBinding: env['CARE_CYBER_CHECK_SQLITE'],
    devServer: localServer(env['ELECTRON_RENDERER_URL']),
  }
}
