/** Puts programs that only take notes in the place of those with which Linux opens links, folders and mail. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface OpenedOutside {
  /** What was to be opened, one a line. */
  readonly opened: () => readonly string[]
  readonly end: () => void
}

/** From now on for every app that this process starts. */
export function watchWhatIsOpened(): OpenedOutside {
  const folder = mkdtempSync(join(tmpdir(), 'care-cyber-check-open-'))
  const notes = join(folder, 'opened.txt')
  for (const program of ['xdg-open', 'xdg-email', 'gio', 'gvfs-open']) {
    const script = `#!/bin/sh\nprintf '%s\\n' "$*" >> '${notes}'\n`
    writeFileSync(join(folder, program), script, { mode: 0o755 })
  }
  const usual = process.env['PATH']
  process.env['PATH'] = `${folder}:${usual ?? ''}`
  return {
    opened: () => (existsSync(notes) ? readFileSync(notes, 'utf8').trim().split('\n') : []),
    end: () => {
      process.env['PATH'] = usual
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
