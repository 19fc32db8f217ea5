import { type ReactNode, useId, useState } from 'react'
import type { ApiInput } from '../../api/client.ts'
import { verifications } from '../../conversation/quote/model-selection.tsx'
import { AmountField, useAmount } from '../../parts/amount-field.tsx'

type KeyConstraints = NonNullable<
  NonNullable<ApiInput<'POST /api/wallet/keys'>['body']>['constraints']
>

const none = { verification: '', quantization: '', region: '', reputation: '', completions: '' }

/** These functions accept an empty text, or a share from 0 to 1, a whole number, or a region. */
const isShare = (text: string) => text === '' || /^(0(\.\d+)?|1(\.0+)?)$/.test(text)
const isCount = (text: string) => text === '' || /^\d{1,9}$/.test(text)
const isRegion = (text: string) => text === '' || /^[a-z]{2}(-[a-z0-9]+)*$/.test(text)

/** Returns the constraints on providers for questions with a new key, as written in the form. */
export function useKeyConstraints() {
  const [fields, setFields] = useState(none)
  const stake = useAmount()
  const { verification, quantization, region, reputation, completions } = fields
  const isRight = isShare(reputation) && isCount(completions) && isRegion(region)
  const chosen = verifications.find(([id]) => id === verification)?.[0]
  const constraints: KeyConstraints = {
    ...(chosen && { verification: chosen }),
    ...(quantization && { quantization }),
    ...(region && { region }),
    ...(reputation && { reputation_min: Number(reputation) }),
    ...(completions && { completions_min: Number(completions) }),
    ...(stake.amount && { stake_min: `${stake.amount}` }),
  }
  return {
    fields,
    stake,
    isWrong: !isRight || stake.isWrong,
    constraints: Object.keys(constraints).length > 0 ? constraints : undefined,
    write: (name: keyof typeof none, text: string) => setFields({ ...fields, [name]: text.trim() }),
    clear: () => {
      setFields(none)
      stake.write('')
    },
  }
}

/**
 * Fields for a new key's constraints on providers. A question may require more, but never less.
 */
export function ConstraintFields({
  written,
}: {
  readonly written: ReturnType<typeof useKeyConstraints>
}): ReactNode {
  const { fields, stake, isWrong, write } = written
  const id = useId()
  const field = (name: keyof typeof none, label: string, placeholder: string) => (
    <label htmlFor={`${id}-${name}`}>
      {label}
      <input
        id={`${id}-${name}`}
        value={fields[name]}
        maxLength={64}
        autoComplete="off"
        placeholder={placeholder}
        onChange={({ target }) => write(name, target.value)}
      />
    </label>
  )
  return (
    <details>
      <summary>Constraints</summary>
      <div className="row wrap form-row">
        <label htmlFor={`${id}-class`}>
          Verification
          <select
            id={`${id}-class`}
            value={fields.verification}
            onChange={({ target }) => write('verification', target.value)}
          >
            <option value="">Default</option>
            {verifications.map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {field('quantization', 'Quantization', 'such as q8_0')}
        {field('region', 'Region', 'such as de')}
        {field('reputation', 'Minimum reputation', '0 to 1')}
        {field('completions', 'Minimum paid sessions', 'any')}
        <AmountField name="Minimum stake, in" written={stake} placeholder="any" />
      </div>
      {isWrong && (
        <p className="warned" role="status">
          Enter a region such as de or us-ca, a reputation from 0 to 1, whole numbers, and amounts
          such as 1.5.
        </p>
      )}
    </details>
  )
}
