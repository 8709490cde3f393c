'use client'
import { ProblemNotice } from '@/app/ui/problem-notice'

export default function PageProblem(problem: { error: unknown; retry: () => void }) {
  return <ProblemNotice {...problem} />
}
