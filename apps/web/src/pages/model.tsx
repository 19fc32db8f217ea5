import { Link, useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import {
  bytesText,
  counted,
  countText,
  latencyText,
  licenseText as licenseName,
} from '../amount.ts'
import type { Output } from '../api/client.ts'
import { useRead } from '../api/queries.ts'
import {
  Amount,
  Code,
  Fact,
  Facts,
  HashLink,
  Presence,
  Promised,
  ProviderLink,
  Section,
  Verification,
  When,
  Whole,
} from '../parts/facts.tsx'
import { Empty, Shown } from '../parts/states.tsx'
import { Table } from '../parts/table.tsx'
import { VersionGraph } from '../parts/version-graph.tsx'
import { Evaluations } from './model-evaluation.tsx'
import { Calibrations, isServed, Judged, StandingOf, standings } from './model-measured.tsx'

type Model = Output<'GET /api/model'>

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
        Keys are made on the <Link to="/wallet">Wallet</Link> page.
      </p>
    </Section>
  )
}

/** Those who answer come first: a price of somebody who is gone buys nothing. */
const reachable = { present: 0, unknown: 1, gone: 2 } as const

const Offers = ({ model }: { readonly model: Model }): ReactNode => (
  <Section title="Providers">
    {model.offers.length === 0 ? (
      <Empty title="Nobody offers it now">
        {isServed(model) && (
          <>
            <Link to="/provide">Offer it yourself</Link>, if your machine has the memory.
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
            name: 'First token',
            numeric: true,
            show: ({ firstTokenMs }) => latencyText(firstTokenMs),
          },
          { name: 'Verification', show: (row) => <Promised row={row} /> },
          { name: 'Region', show: ({ region }) => region ?? '—' },
          { name: 'Paid jobs', numeric: true, show: ({ completions }) => completions },
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

const permissions = { yes: 'Allowed', no: 'Not allowed', conditions: 'On conditions' } as const

function License({ model }: { readonly model: Model }): ReactNode {
  const { license, licenseTerms: terms, licenseText } = model
  return (
    <Section title={`License: ${terms?.name ?? licenseName(license)}`}>
      {terms && (
        <Facts>
          <Fact name="Commercial use">{permissions[terms.commercialUse]}</Fact>
          <Fact name="Passing it on">{permissions[terms.redistribution]}</Fact>
          <Fact name="Models made from it">{permissions[terms.derivatives]}</Fact>
          <Fact name="Creator’s name">
            {terms.attribution === 'required' ? 'Must stay' : 'Need not stay'}
          </Fact>
          {terms.acceptableUse && <Fact name="Not to be used for">{terms.acceptableUse}</Fact>}
        </Facts>
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
          No text was published with it.
          {terms && (
            <>
              {' '}
              It is at{' '}
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

const Artifacts = ({ artifacts }: { readonly artifacts: Model['artifacts'] }): ReactNode => (
  <Section title="Files">
    <Table
      label="Files"
      rows={artifacts}
      keyOf={({ cid }) => cid}
      columns={[
        { name: 'Form', show: ({ format, quantization }) => `${format} ${quantization}` },
        { name: 'Size', numeric: true, show: ({ bytes }) => bytesText(Number(bytes)) },
        { name: 'CID', show: ({ cid }) => <Whole text={cid} label="CID" /> },
        { name: 'SHA-256', show: ({ sha256 }) => <Whole text={sha256} label="hash" /> },
      ]}
    />
  </Section>
)

/** What it is called and is, and whether it may be asked. */
function Head({ model }: { readonly model: Model }): ReactNode {
  const { name, callName, description, verification } = model
  const isNamed = callName === name
  return (
    <div className="page-head">
      <h1>{name}</h1>
      <div className="row wrap">
        {model.task && <span className="tag">{model.task}</span>}
        <span className="tag">{licenseName(model.license)}</span>
        <Verification value={verification} />
        {isServed(model) && isNamed && (
          <Link to="/chat" search={{ model: name }} className="button primary small">
            Ask it
          </Link>
        )}
      </div>
      {model.status !== 'active' && <p className="notice">{standings[model.status]}</p>}
      {!isNamed && (
        <p className="notice">
          Another version is called{' '}
          <Link to="/models/$" params={{ _splat: name }}>
            {name}
          </Link>{' '}
          now: this one is asked by its hash.
        </p>
      )}
      {description && <p className="lead">{description}</p>}
    </div>
  )
}

function Body({ model }: { readonly model: Model }): ReactNode {
  const { callName, royalties } = model
  return (
    <>
      <Head model={model} />
      <Facts>
        <Fact name="Context">
          {model.contextLength === undefined ? '—' : `${countText(model.contextLength)} tokens`}
        </Fact>
        <Fact name="Parameters">
          {model.parameters === undefined ? '—' : countText(BigInt(model.parameters))}
        </Fact>
        <Fact name="Architecture">{model.architecture ?? '—'}</Fact>
        <Fact name="Registered">
          <When seconds={model.registeredAtSeconds} />
        </Fact>
        <Fact name="Creator">
          <HashLink hash={model.creator} />
        </Fact>
        <Fact name="Version">
          <HashLink hash={model.version} />
        </Fact>
        <Fact name="Promised to be kept">
          by {counted(model.kept.keepers, 'account')}
          {model.kept.offered > 0 && `; ${counted(model.kept.offered, 'offer')} open`}
          {model.kept.missed > 0 && `; ${counted(model.kept.missed, 'promise')} broken`}
        </Fact>
        {model.judged && (
          <Fact name="Judged by">
            <Judged judged={model.judged} />
          </Fact>
        )}
        <Fact name="Manifest">
          <Whole text={model.manifestCid} label="CID of the manifest" />
        </Fact>
        {royalties.map(({ recipient, bps }) => (
          <Fact key={recipient} name="Royalty">
            {bps / 100} % to <HashLink hash={recipient} />
          </Fact>
        ))}
      </Facts>
      <Offers model={model} />
      {isServed(model) && <HowToCall model={callName} />}
      <Section title="Versions">
        <VersionGraph versions={model.versions} self={model.version} />
      </Section>
      <License model={model} />
      <Evaluations rows={model.evaluations} />
      <Calibrations rows={model.calibrations} />
      <StandingOf model={model} />
      <Artifacts artifacts={model.artifacts} />
    </>
  )
}

/** One model: what it is, who serves it, under what terms, and how to call it. */
export function ModelPage(): ReactNode {
  const { _splat: name = '' } = useParams({ from: '/models/$' })
  const read = useRead('GET /api/model', { query: { name } })
  return (
    <div className="page">
      <Shown read={read} lines={10}>
        {(model) => <Body model={model} />}
      </Shown>
    </div>
  )
}
