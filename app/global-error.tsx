'use client'
import './globals.css'
import { ProblemNotice } from './ui/problem-notice'

/** The last net: the root layout itself broke, so nothing is known but the default language. */
export default function RootProblem(problem: { error: unknown; retry: () => void }) {
  return (
    <html lang="id" data-theme="tuntas">
      <body>
        <main className="px-4">
          <ProblemNotice {...problem} />
        </main>
      </body>
    </html>
  )
}
