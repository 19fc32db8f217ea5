import { Link, useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import {
  bytesText,
  countText,
  latencyText,
  licenseText as licenseName,
  pluralize,
  shortHash,
} from '../../amount.ts'
import type { ApiOutput } from '../../api/client.ts'
import { useRead } from '../../api/queries.ts'
import { VersionGraph } from '../../parts/charts/version-graph.tsx'
import {
  Amount,
  Code,
  CopyableText,
  Definition,
  DefinitionList,
  HashLink,
  OfferVerification,
  Presence,
  ProviderLink,
  RelativeTime,
  Section,
  VerificationTag,
} from '../../parts/definition-list.tsx'
import { Certification } from '../../parts/proofs.tsx'
import { Empty, QueryView } from '../../parts/query-states.tsx'
import { Table } from '../../parts/tables/table.tsx'
import {
  Calibrations,
  isServed,
  JuryWeight,
  SafetyStatus,
  safetyStatusText,
} from './model-calibration.tsx'
import { Evaluations } from './model-evaluation.tsx'

type ModelDetails = ApiOutput<'GET /api/model'>

const examples = {
  curl: (url: string, model: string) => `curl ${url}/v1/chat/completions \\
  -H "Authorization: Bearer $OSTROM_API_KEY" \\
  -H "Content-Type: application/json" \\
  -d '{"model":"${model}","stream":true,
       "messages":[{"role":"user","content":"Hello!"}]}'`,
  Python: (url: string, model: string) => `from openai import OpenAI

client = OpenAI(base_url="${url}/v1")  # key in OPENAI_API_KEY
answer = client.chat.completions.create(
    model="${model}",
    messages=[{"role": "user", "content": "Hello!"}],
)
print(answer.choices[0].message.content)`,
  TypeScript: (url: string, model: string) => `import OpenAI from 'openai'

const client = new OpenAI({ baseURL: '${url}/v1' }) // key in OPENAI_API_KEY
const answer = await client.chat.completions.create({
  model: '${model}',
  messages: [{ role: 'user', content: 'Hello!' }],
})
console.log(answer.choices[0].message.content)`,
} as const

type Language = keyof typeof examples

function HowToCall({ model }: { readonly model: string }): ReactNode {
  const [language, setLanguage] = useState<Language>('curl')
  const names = Object.keys(examples) as Language[]
  return (
    <Section
      title="How to call it"
      aside={
        <fieldset className="choices" aria-label="Language">
          {names.map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={name === language}
              onClick={() => setLanguage(name)}
            >
              {name}
            </button>
          ))}
        </fieldset>
      }
    >
      <Code text={examples[language](location.origin, model)} label={`${language} example`} />
      <p className="muted small">
        Create API keys on the <Link to="/wallet">Wallet</Link> page.
      </p>
    </Section>
  )
}

/** Reachable providers come first, because an offline provider cannot serve at its price. */
const reachable = { online: 0, unknown: 1, offline: 2 } as const

const Offers = ({ model }: { readonly model: ModelDetails }): ReactNode => (
  <Section title="Providers">
    {model.offers.length === 0 ? (
      <Empty title="No active offers">
        {isServed(model) && (
          <>
            <Link to="/provide">Serve this model</Link> if your machine has enough memory.
          </>
        )}
      </Empty>
    ) : (
      <Table
        label="Offers"
        rows={model.offers.toSorted(
          (one, other) => reachable[one.presence] - reachable[other.presence],
        )}
        keyOf={({ offerHash }) => offerHash}
        columns={[
          { name: 'Provider', show: ({ provider }) => <ProviderLink id={provider} /> },
          { name: 'State', show: ({ presence }) => <Presence value={presence} /> },
          { name: 'Service tier', show: ({ serviceTier }) => serviceTier },
          {
            name: 'Input / M',
            numeric: true,
            show: ({ prices, asset }) => <Amount value={prices.input} asset={asset} />,
          },
          {
            name: 'Output / M',
            numeric: true,
            show: ({ prices, asset }) => <Amount value={prices.output} asset={asset} />,
          },
          {
            name: 'Time to first token',
            numeric: true,
            show: ({ firstTokenMs }) => latencyText(firstTokenMs),
          },
          { name: 'Verification', show: (row) => <OfferVerification row={row} /> },
          { name: 'Region', show: ({ region }) => region ?? '—' },
          { name: 'Paid sessions', numeric: true, show: ({ completions }) => completions },
          {
            name: 'Stake',
            numeric: true,
            show: ({ stake }) => <Amount value={stake} />,
          },
        ]}
      />
    )}
  </Section>
)

const permissions = { yes: 'Allowed', no: 'Not allowed', conditions: 'Conditional' } as const

function License({ model }: { readonly model: ModelDetails }): ReactNode {
  const { license, licenseTerms: terms, licenseText } = model
  return (
    <Section title={`License: ${terms?.name ?? licenseName(license)}`}>
      {terms && (
        <DefinitionList>
          <Definition name="Commercial use">{permissions[terms.commercialUse]}</Definition>
          <Definition name="Redistribution">{permissions[terms.redistribution]}</Definition>
          <Definition name="Derivatives">{permissions[terms.derivatives]}</Definition>
          <Definition name="Attribution">
            {terms.attribution === 'required' ? 'Required' : 'Not required'}
          </Definition>
          {terms.acceptableUse && (
            <Definition name="Prohibited uses">{terms.acceptableUse}</Definition>
          )}
        </DefinitionList>
      )}
      {terms?.notes.map((note) => (
        <p key={note} className="muted">
          {note}
        </p>
      ))}
      {licenseText ? (
        <details>
          <summary>Full text</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keys must reach what scrolls. */}
          <pre className="license" tabIndex={0}>
            {licenseText}
          </pre>
        </details>
      ) : (
        <p className="muted">
          The manifest includes no license text.
          {terms && (
            <>
              {' '}
              See{' '}
              <a href={terms.url} rel="noreferrer">
                {terms.url}
              </a>
              .
            </>
          )}
        </p>
      )}
    </Section>
  )
}

const Artifacts = ({ artifacts }: { readonly artifacts: ModelDetails['artifacts'] }): ReactNode => (
  <Section title="Files">
    <Table
      label="Files"
      rows={artifacts}
      keyOf={({ cid }) => cid}
      columns={[
        { name: 'Format', show: ({ format, quantization }) => `${format} ${quantization}` },
        { name: 'Size', numeric: true, show: ({ bytes }) => bytesText(Number(bytes)) },
        { name: 'CID', show: ({ cid }) => <CopyableText text={cid} label="CID" /> },
        { name: 'SHA-256', show: ({ sha256 }) => <CopyableText text={sha256} label="hash" /> },
      ]}
    />
  </Section>
)

/**
 * Returns whether clients can ask a model. A certified model without an offer answers only
 * contracts' requests.
 */
const isCallable = (model: ModelDetails): boolean =>
  isServed(model) && (model.certification === undefined || model.offers.length > 0)

/** Shows name and description of a model, and whether clients may request it. */
function Head({ model }: { readonly model: ModelDetails }): ReactNode {
  const { name, apiName, description, verification } = model
  const isNamed = apiName === name
  return (
    <div className="page-head">
      <h1>{name}</h1>
      <div className="row wrap">
        {model.task && <span className="tag">{model.task}</span>}
        <span className="tag">{licenseName(model.license)}</span>
        <VerificationTag value={verification} />
        {isCallable(model) && isNamed && (
          <Link to="/chat" search={{ model: name }} className="button primary small">
            Chat
          </Link>
        )}
        <Link
          to="/compare"
          search={{ a: apiName, b: model.parents[0]?.version }}
          className="button small"
        >
          Compare
        </Link>
      </div>
      {model.status !== 'active' && <p className="notice">{safetyStatusText(model)}</p>}
      {!isNamed && (
        <p className="notice">
          Another version now has the name{' '}
          <Link to="/models/$" params={{ _splat: name }}>
            {name}
          </Link>
          . Call this version by its hash.
        </p>
      )}
      {description && <p className="lead">{description}</p>}
    </div>
  )
}

function Body({ model }: { readonly model: ModelDetails }): ReactNode {
  const { apiName, royalties } = model
  return (
    <>
      <Head model={model} />
      <DefinitionList>
        <Definition name="Context">
          {model.contextLength === undefined ? '—' : `${countText(model.contextLength)} tokens`}
        </Definition>
        <Definition name="Parameters">
          {model.parameters === undefined ? '—' : countText(BigInt(model.parameters))}
        </Definition>
        <Definition name="Architecture">{model.architecture ?? '—'}</Definition>
        <Definition name="Registered">
          <RelativeTime seconds={model.registeredAtSeconds} />
        </Definition>
        <Definition name="Creator">
          <HashLink hash={model.creator} />
        </Definition>
        <Definition name="Version">
          <HashLink hash={model.version} />
        </Definition>
        {model.job && (
          <Definition name="Training job">
            <Link to="/train/$id" params={{ id: model.job }} className="hash" title={model.job}>
              {shortHash(model.job)}
            </Link>
          </Definition>
        )}
        <Definition name="Storage commitments">
          {pluralize(model.storageDeals.providers, 'storage provider')}
          {model.storageDeals.proposed > 0 &&
            `; ${pluralize(model.storageDeals.proposed, 'proposal')} open`}
          {model.storageDeals.defaulted > 0 &&
            `; ${pluralize(model.storageDeals.defaulted, 'default')}`}
        </Definition>
        {model.jurorStake && (
          <Definition name="Jury">
            <JuryWeight jurorStake={model.jurorStake} />
          </Definition>
        )}
        <Definition name="Manifest">
          <CopyableText text={model.manifestCid} label="CID of the manifest" />
        </Definition>
        {royalties.map(({ recipient, bps }) => (
          <Definition key={recipient} name="Royalty">
            {bps / 100} % to <HashLink hash={recipient} />
          </Definition>
        ))}
      </DefinitionList>
      <Offers model={model} />
      {model.certification && <Certification value={model.certification} />}
      {isCallable(model) && <HowToCall model={apiName} />}
      <Section title="Versions">
        <VersionGraph versions={model.versions} self={model.version} />
      </Section>
      <License model={model} />
      <Evaluations rows={model.evaluations} />
      <Calibrations rows={model.calibrations} />
      <SafetyStatus model={model} />
      <Artifacts artifacts={model.artifacts} />
    </>
  )
}

/** One model: its description, its providers, its terms, and how to call it. */
export function ModelPage(): ReactNode {
  const { _splat: name = '' } = useParams({ from: '/models/$' })
  const read = useRead('GET /api/model', { query: { name } })
  return (
    <div className="page">
      <QueryView read={read} lines={10}>
        {(model) => <Body model={model} />}
      </QueryView>
    </div>
  )
}
