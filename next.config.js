import createNextIntlPlugin from 'next-intl/plugin'

/** @type {import('next').NextConfig} */
const config = {
  // Forms must survive a slow line: docs/decisions/0002-cache-components-off.md
  cacheComponents: false,
  typedRoutes: true,
  poweredByHeader: false,
  // lib/i18n/compile-messages.ts: texts come parsed, and are only formatted.
  turbopack: {
    resolveAlias: {
      'use-intl/format-message': './node_modules/use-intl/dist/esm/production/format-message/format-only.js',
    },
  },
  agentRules: false,
  serverExternalPackages: ['@node-rs/argon2', 'pino', 'pg-boss'],
  // Five proofs of 8 MB in one form; behind proxy.ts Next would cut a body at 10 MB without a word.
  experimental: { serverActions: { bodySizeLimit: '42mb' }, proxyClientMaxBodySize: '43mb' },
}

export default createNextIntlPlugin('./lib/i18n/request.ts')(config)
