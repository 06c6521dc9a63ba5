/** Sees that the window's sandbox is not switched off behind the person's back. */

interface Start {
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isPackaged: boolean
}

/**
 * The starter of an AppImage adds --no-sandbox by itself where the system lets nobody make a sandbox (Ubuntu since 24.04), rather than
 * not start. This app then does not start: its pages are never drawn without one.
 */
export function isWithoutSandbox({ argv, env, isPackaged }: Start): boolean {
  return isPackaged && env['APPIMAGE'] !== undefined && argv.includes('--no-sandbox')
}

export const withoutSandbox = {
  title: 'Care Cyber Check cannot start this way',
  words:
    'This system does not let an AppImage protect its window. Nothing was changed. Install the .deb package of Care Cyber Check instead, or ask your IT person to.',
} as const
