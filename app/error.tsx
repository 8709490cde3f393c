'use client'
import { ProblemNotice } from './ui/problem-notice'

export default function PageProblem(problem: { error: unknown; retry: () => void }) {
  return (
    <main className="px-4">
      <ProblemNotice {...problem} />
    </main>
  )
}
