import { Amount } from '@ostrom/protocol'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { shortHash } from '../../amount.ts'
import { useDefaultAsset, useRead, useUnits } from '../../api/queries.ts'
import { lengths } from './answer-tokens.ts'
import { usedOffers } from './used-offers.ts'

/** Choices for the required verifiability of answers, and their labels. */
export const verifications = [
  ['calibrated', 'Calibrated'],
  ['replayable', 'Reproducible'],
  ['any', 'Any offer'],
  ['none', 'Never audited'],
] as const

export type VerificationChoice = (typeof verifications)[number][0]

/** The models on offer, and the offers for the chosen model that its questions can use. */
export function useModelSelection({
  model: wanted,
  provider,
  verification,
}: useModelSelection.Wanted) {
  const market = useRead('GET /api/market', {
    query: { available: 'yes', sort: 'providers', limit: '100' },
  })
  const models = market.data?.models ?? []
  const model = wanted ?? models[0]?.name
  const page = useRead('GET /api/model', { query: { name: model ?? '' } }, { enabled: !!model })
  const offers = usedOffers(page.data?.offers ?? [], useDefaultAsset())
  const offer = provider ? offers.find((one) => one.provider === provider) : offers[0]
  const isRead = market.data !== undefined && (!model || page.data !== undefined)
  const error = market.data ? undefined : market.error
  const retry = () => void market.refetch()
  return { models, model, provider, verification, offers, offer, isRead, error, retry }
}

export declare namespace useModelSelection {
  type Wanted = {
    readonly model?: string | undefined
    readonly provider?: string | undefined
    /** Required verifiability of answers; the gateway's default when absent. */
    readonly verification?: VerificationChoice | undefined
  }
}

export type ModelSelection = ReturnType<typeof useModelSelection>

/** Picker of the required verifiability of answers. */
const Verifications = (props: {
  readonly chosen: VerificationChoice | undefined
  readonly isFixed: boolean
  readonly onChoose: (chosen: VerificationChoice | undefined) => void
}): ReactNode => (
  <select
    aria-label="Verification"
    disabled={props.isFixed}
    value={props.isFixed ? '' : (props.chosen ?? '')}
    onChange={({ target }) =>
      props.onChoose(verifications.find(([id]) => id === target.value)?.[0])
    }
  >
    <option value="">Default verification</option>
    {verifications.map(([id, name]) => (
      <option key={id} value={id}>
        {name}
      </option>
    ))}
  </select>
)

/** Pickers of the model, the provider, the verification, and the length of an answer. */
export function ModelPickers(props: {
  readonly choice: ModelSelection
  readonly tokens: number
  readonly onTokens: (tokens: number) => void
  /** Whether the gateway alone chooses the provider. */
  readonly isFixed?: boolean
  /** Further settings of a conversation. */
  readonly children?: ReactNode
}): ReactNode {
  const { choice, tokens, onTokens, isFixed = false } = props
  const { models, model, provider, verification, offers, offer, isRead } = choice
  const navigate = useNavigate({ from: '/chat' })
  const units = useUnits()
  const priceOf = ({ asset, prices }: ModelSelection['offers'][number]) => {
    const unit = units.find((one) => one.asset === asset)
    return unit
      ? Amount.formatDown(BigInt(prices.output), unit)
      : `another asset (${shortHash(asset)})`
  }
  const names = new Set([...(model ? [model] : []), ...models.map(({ name }) => name)])
  return (
    <div className="pickers">
      <select
        aria-label="Model"
        value={model ?? ''}
        onChange={({ target }) => void navigate({ search: { model: target.value, verification } })}
      >
        {[...names].map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <select
        aria-label="Provider"
        disabled={isFixed}
        value={isFixed ? '' : (provider ?? '')}
        onChange={({ target }) =>
          void navigate({ search: { model, verification, provider: target.value || undefined } })
        }
      >
        <option value="">Best provider</option>
        {provider && !offer && (
          <option value={provider}>
            {shortHash(provider)}
            {isRead && ' · gone'}
          </option>
        )}
        {offers.map((one) => (
          <option key={one.offerHash} value={one.provider}>
            {shortHash(one.provider)} · {priceOf(one)} / M tokens
            {one.verifiability === 'none' && ' · not checkable'}
            {one.verifiability === 'declared' && ' · declared only'}
          </option>
        ))}
      </select>
      <Verifications
        chosen={verification}
        isFixed={isFixed}
        onChoose={(chosen) => void navigate({ search: { model, provider, verification: chosen } })}
      />
      <select
        aria-label="Maximum answer length"
        value={tokens}
        onChange={({ target }) => onTokens(Number(target.value))}
      >
        {lengths.map((length) => (
          <option key={length} value={length}>
            Up to {length} tokens
          </option>
        ))}
      </select>
      {props.children}
    </div>
  )
}
