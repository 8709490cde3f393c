'use client'
import en from '@/lib/i18n/messages/problem.en'
import id from '@/lib/i18n/messages/problem.id'

type ProblemProps = { error: unknown; retry: () => void }

/**
 * What a page that broke says. Error boundaries get no texts from a provider, so both languages are here and the
 * stylesheet shows the one of the document. The code is the one that stands beside the error in the server's log.
 */
export function ProblemNotice({ error, retry }: ProblemProps) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null
  return (
    <div className="mx-auto max-w-prose py-10">
      <h1 className="text-2xl font-bold md:text-3xl">
        <Said what="title" />
      </h1>
      <p className="mt-2">
        <Said what="body" />
      </p>
      {digest && (
        <p className="mt-2 text-muted">
          <Said what="code" /> {digest}
        </p>
      )}
      <div className="mt-6 flex flex-wrap gap-2">
        <button type="button" onClick={retry} className="btn btn-primary">
          <Said what="retry" />
        </button>
        {/* A full load on purpose: what broke may be the page that is still in memory. */}
        {/* oxlint-disable-next-line nextjs/no-html-link-for-pages */}
        <a href="/" className="btn btn-outline btn-primary">
          <Said what="home" />
        </a>
      </div>
    </div>
  )
}

function Said({ what }: { what: keyof typeof id }) {
  return (
    <>
      <span data-only="id" lang="id">
        {id[what]}
      </span>
      <span data-only="en" lang="en">
        {en[what]}
      </span>
    </>
  )
}
