import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    reporters: ['default', ['json', { outputFile: 'out/unit-tests.json' }]],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
