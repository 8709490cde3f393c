import { defineConfig } from '@playwright/test'
import { findBrowser } from './bin/lib/browser.mjs'

const isRoot = process.getuid?.() === 0

/** A browser that does nothing by itself: what a test sees on the network is the application's. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: process.env.TUNTAS_E2E_REPORT ?? 'test-results/report.json' }]],
  use: {
    baseURL: process.env.E2E_BASE_URL ?? 'http://localhost:3000',
    locale: 'id-ID',
    timezoneId: 'Asia/Makassar',
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: (await findBrowser()) ?? undefined,
      args: isRoot ? ['--no-sandbox', ...QUIET] : QUIET,
    },
  },
  projects: [
    {
      name: 'phone',
      // Who may do what is asked without a screen, and what is done at desks is done at desks: once is enough.
      testIgnore: [
        'access/**',
        'links.spec.ts',
        'journeys/whole-cycle.spec.ts',
        'journeys/package.spec.ts',
        'presentation.spec.ts',
      ],
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    },
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } } },
  ],
})
