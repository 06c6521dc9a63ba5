/** Who may import whom. Each rule is one line; the folder READMEs say why. */
const forbid = (name, from, to) => ({ name, severity: 'error', from, to })

module.exports = {
  forbidden: [
    forbid('no-circles', {}, { circular: true }),
    forbid('nothing-unresolved', {}, { couldNotResolve: true, pathNot: '^virtual:' }),
    forbid(
      'shared-stands-alone',
      { path: '^shared/' },
      { pathNot: '^shared/|^node_modules/(zod|date-fns)/' },
    ),
    forbid(
      'window-asks-never-reaches',
      { path: '^renderer/' },
      { path: '^(electron|review|tools)/' },
    ),
    forbid('window-has-no-node', { path: '^renderer/' }, { dependencyTypes: ['core'] }),
    forbid('window-carries-no-schemas', { path: '^renderer/' }, { path: '^node_modules/zod/' }),
    forbid('main-never-draws', { path: '^electron/' }, { path: '^(renderer|review|tools)/' }),
    forbid(
      'review-knows-only-the-upload',
      { path: '^review/' },
      { path: '^(electron|renderer|tools)/|^shared/(?!sharing/)' },
    ),
    forbid(
      'electron-only-at-the-edge',
      { path: '^electron/(database/|calls/(?!serve))' },
      { path: 'node_modules/electron/' },
    ),
    forbid(
      'database-below-calls',
      { path: '^electron/database/' },
      { path: '^electron/(calls|system)/' },
    ),
    forbid(
      'backups-below-calls',
      { path: '^electron/backups/' },
      { path: '^electron/calls/|node_modules/electron/' },
    ),
    forbid(
      'system-below-calls',
      { path: '^electron/system/' },
      { path: '^electron/(calls|database)/' },
    ),
    forbid(
      'history-stands-alone',
      { path: '^electron/database/migrations/[0-9]' },
      { pathNot: '^electron/database/database[.]ts$' },
    ),
    forbid(
      'review-history-stands-alone',
      { path: '^review/database/migrations/[0-9]' },
      { pathNot: '^review/database/database[.]ts$|^node_modules/kysely/' },
    ),
    forbid(
      'components-are-plain',
      { path: '^renderer/components/' },
      { path: '^renderer/(screens|state)/|^renderer/call[.]ts$' },
    ),
    forbid(
      'stores-stand-alone',
      { path: '^renderer/state/' },
      { path: '^renderer/(screens|components|state)/' },
    ),
    forbid(
      'screens-are-islands',
      { path: '^renderer/screens/([^/]+)/' },
      { path: '^renderer/screens/', pathNot: '^renderer/screens/$1/' },
    ),
    forbid('nothing-imports-tests', { pathNot: '^test/' }, { path: '^test/' }),
    forbid('nothing-imports-tools', { pathNot: '^(test|tools)/' }, { path: '^tools/' }),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^out/' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
