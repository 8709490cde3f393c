import compile from 'icu-minify/compile'

type Tree = { readonly [key: string]: string | Tree }

/**
 * The same tree with every text taken apart beforehand, so that neither the server nor a browser parses texts while it
 * shows them: the parser (7 kB over the wire) stays at home. next.config.js names the formatter that reads them. A text
 * without arguments stays a text.
 */
export function compileMessages<Messages extends Tree>(messages: Messages): Messages {
  const entries = Object.entries(messages).map(([key, value]) => [
    key,
    // Through JSON, because React hands only plain objects to the browser.
    typeof value === 'string' ? JSON.parse(JSON.stringify(compile(value))) : compileMessages(value),
  ])
  // next-intl goes on calling the texts strings.
  return Object.fromEntries(entries) as Messages
}
