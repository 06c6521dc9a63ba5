import { resolve } from 'node:path'
import { defineConfig } from '@playwright/test'

const out = (path: string) => resolve(import.meta.dirname, '../../out', path)

export default defineConfig({
  testDir: '.',
  testMatch: '*.journey.ts',
  timeout: 180_000,
  expect: { timeout: 15_000 },
  workers: 2,
  fullyParallel: false,
  // A key or a window can be lost to whatever else the build machine does. A second try is never silent: it is listed as flaky and counted at the end.
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: process.env['CI'] !== undefined,
  outputDir: out('journeys'),
  reporter: [['list'], ['json', { outputFile: out('journeys.json') }]],
})
