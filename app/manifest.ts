import type { MetadataRoute } from 'next'
import common from '@/lib/i18n/messages/common.id'

/** How the product installs on a phone. One file for every language, so it speaks the default one. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: `${common.title}: ${common.tagline}`,
    short_name: common.title,
    description: common.description,
    lang: 'id',
    start_url: '/',
    display: 'standalone',
    background_color: '#f6f1e6',
    theme_color: '#0b5a52',
    icons: [
      { src: '/icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}
