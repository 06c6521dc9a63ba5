import tseslint from 'typescript-eslint'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Name what you export; a default export has a different name in every file.',
}
const noClockOrChance = [
  {
    selector: "NewExpression[callee.name='Date']",
    message: 'Shared rules have no clock: pass the day in.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Shared rules have no clock: pass the day in.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Shared rules have no chance: pass the value in.',
  },
  {
    selector: "CallExpression[callee.property.name='randomUUID']",
    message: 'Shared rules make no ids: pass newId in.',
  },
]
const oneDoorForCalls = {
  selector: "MemberExpression[object.name='ipcMain']",
  message: 'Every call goes through electron/calls/serve.ts.',
}

export default tseslint.config(
  { ignores: ['out/', 'dist/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['*.config.ts'] } },
    },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 10],
      'max-depth': ['error', 3],
      'max-params': ['error', 4],
      'no-restricted-syntax': ['error', noDefaultExport],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    // A call without an answer says so as a type argument, which the rule does not know from a variable.
    files: [
      'shared/contract.ts',
      'shared/call.ts',
      'shared/keeping/lock-contract.ts',
      'shared/updates/contract.ts',
    ],
    rules: {
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, ...noClockOrChance] },
  },
  {
    files: ['electron/**/*.ts'],
    ignores: ['electron/calls/serve.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, oneDoorForCalls] },
  },
  {
    files: ['renderer/**/*.tsx'],
    extends: [jsxA11y.flatConfigs.strict],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    files: ['*.config.ts', '**/*.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
)
