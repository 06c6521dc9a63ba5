/**
 * What differs in a trial package: one made with the Electron that this machine happens to have, because the real one could not be
 * fetched. It shows that packaging works, and says in every place that it must not be handed out.
 */
import { chmod, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Configuration, FileSet } from 'electron-builder'
import type { Runtime } from '../runtime/choose.ts'
import { attempt } from '../runtime/command.ts'
import { RuntimeFailure } from '../runtime/failure.ts'
import { copyForPackaging } from '../runtime/packaging.ts'
import { overrideVariable } from '../runtime/starting.ts'

const warningFile = 'TRIAL-DO-NOT-HAND-OUT.txt'

/** A release has the very Electron that package.json names, as it came from its release page. */
export function isTrial(runtime: Pick<Runtime, 'isStandIn'>): boolean {
  return runtime.isStandIn || Boolean(process.env[overrideVariable])
}

export function trialWarning({ version }: Pick<Runtime, 'version'>): string {
  return `This is a trial package, made with Electron ${version}, which no longer gets security fixes or never came from its release page. It shows that packaging works; it must not be handed out.`
}

/** The settings to lay over electron-builder.yml. `workFolder` is kept until the package is made. */
export async function trialSettings(
  runtime: Runtime,
  workFolder: string,
): Promise<Partial<Configuration>> {
  const { sqliteBinding, version } = runtime
  const electronDist = join(workFolder, 'electron')
  const warning = join(workFolder, warningFile)
  await copyForPackaging(runtime, electronDist)
  await writeFile(warning, `${trialWarning(runtime)}\n`)
  return {
    electronDist,
    electronVersion: version,
    // The braces are electron-builder's.
    artifactName: '${name}-trial-${version}-${os}-${arch}.${ext}',
    // electron-builder makes no .deb without an address. This one leads nowhere, and fpm.ts leaves it out.
    extraMetadata: { homepage: 'https://care-cyber-check.invalid/' },
    ...(sqliteBinding === undefined ? {} : { files: bindingFiles(sqliteBinding) }),
    linux: {
      synopsis: 'Trial build of Care Cyber Check, not to be handed out',
      extraFiles: [{ from: warning, to: warningFile }],
    },
    // Minutes faster than xz, and nobody downloads it.
    deb: { compression: 'gz' },
  }
}

/** The compiled binding goes where better-sqlite3 looks first; the one it brings would end this Electron without a word. */
function bindingFiles(sqliteBinding: string): (string | FileSet)[] {
  return [
    '!node_modules/better-sqlite3/prebuilds/**',
    {
      from: dirname(sqliteBinding),
      to: 'node_modules/better-sqlite3/build/Release',
      filter: [basename(sqliteBinding)],
    },
  ]
}

/** Makes the command that electron-builder is to use in place of fpm, and hands back its path. */
export async function standInForFpm(workFolder: string): Promise<string> {
  if ((await attempt('dpkg-deb', ['--version'])).isMissing) {
    throw new RuntimeFailure(
      'This system has no dpkg-deb, which puts the .deb together.',
      'Install dpkg with your system’s package manager, or make the folder alone: npm run package -- --folder',
    )
  }
  const command = join(workFolder, 'fpm')
  const script = join(import.meta.dirname, 'fpm.ts')
  // It works in the folder that is cleared away in any case, not in the system's own for such things, which may be small.
  const lines = [
    '#!/bin/sh',
    `export TMPDIR="${workFolder}"`,
    `exec "${process.execPath}" "${script}" "$@"`,
  ]
  await writeFile(command, `${lines.join('\n')}\n`)
  await chmod(command, 0o755)
  return command
}
