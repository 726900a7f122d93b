import { defineConfig } from '@playwright/test'
import { BROWSER_ARGUMENTS, browserPath } from './test/browser/chromium.ts'

export default defineConfig({
  testDir: 'test/browser',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  globalSetup: './test/browser/setup.ts',
  fullyParallel: true,
  workers: 2,
  reporter: process.env.CI ? 'line' : 'list',
  use: { launchOptions: { executablePath: await browserPath(), args: [...BROWSER_ARGUMENTS] } },
})
