import { useTranslations } from 'next-intl'
import { fieldsInError } from '@/lib/domain/form-state'
import { FieldFrame, fieldParts, type FieldProps } from './field-frame'

type FileProps = FieldProps & { accept: string; types: string; megabytes: number; multiple?: boolean }

/**
 * A file to send. `accept` is the browser's filter only; the server looks at the content itself.
 * A browser never gives a chosen file back, so after a refusal the field says that it must be chosen again.
 */
export function FileField({ accept, types, megabytes, multiple, ...field }: FileProps) {
  const t = useTranslations('form')
  const sentBefore = field.state.refusal !== undefined || fieldsInError(field.state).length > 0
  const hint = (
    <>
      {field.hint} {t('fileLimits', { types, megabytes })}
      {sentBefore && <strong className="block text-base-content">{t('fileAgain')}</strong>}
    </>
  )
  const parts = fieldParts({ ...field, hint })
  return (
    <FieldFrame {...field} hint={hint}>
      <input
        type="file"
        id={parts.id}
        name={field.name}
        accept={accept}
        multiple={multiple}
        aria-invalid={parts.invalid || undefined}
        aria-describedby={parts.describedBy}
        className={`file-input ${parts.invalid ? 'border-2 border-error' : ''}`}
      />
    </FieldFrame>
  )
}
