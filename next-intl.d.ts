import type id from '@/lib/i18n/messages.id'

declare module 'next-intl' {
  interface AppConfig {
    Messages: typeof id
    Locale: 'id' | 'en'
  }
}
