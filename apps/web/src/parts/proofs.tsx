import type { ReactNode } from 'react'
import { countText, durationText, pluralize } from '../amount.ts'
import type { ApiOutput } from '../api/client.ts'
import {
  Amount,
  CopyableText,
  Definition,
  DefinitionList,
  HashLink,
  RelativeTime,
  Section,
} from './definition-list.tsx'
import { Empty } from './query-states.tsx'
import { type Column, Table } from './tables/table.tsx'

type MarketProofs = ApiOutput<'GET /api/market'>['models'][number]['proofs']
type ModelCertification = NonNullable<ApiOutput<'GET /api/model'>['certification']>
type RequestProof = NonNullable<ApiOutput<'GET /api/lookup'>['proof']>

/** Whether answers of a model can be proven, and the price of the latest proof. */
export function ProofTag({ proofs }: { readonly proofs: MarketProofs }): ReactNode {
  if (!proofs) return null
  const { verifiers, latest } = proofs
  const why = `Contracts can require a zero-knowledge proof: ${pluralize(verifiers, 'verifier')}.`
  return (
    <span className="stack">
      <span>
        <span className="tag tag-certified" title={why}>
          Certified
        </span>
      </span>
      {latest && (
        <span className="muted small" title="Pay of the latest proof, and its time to payment">
          <Amount value={latest.paid} asset={latest.asset} /> · {durationText(latest.seconds)}
        </span>
      )}
    </span>
  )
}

type LatestProof = ModelCertification['latestProofs'][number]

const proofColumns: readonly Column<LatestProof>[] = [
  { name: 'Request', show: ({ request }) => <HashLink hash={request} /> },
  { name: 'Proven', show: (row) => <RelativeTime seconds={row.provenAtSeconds} /> },
  {
    name: 'Verifier',
    show: ({ verifier }) => (verifier ? <HashLink hash={verifier} /> : '—'),
  },
  {
    name: 'Paid',
    numeric: true,
    show: (row) => <Amount value={row.paid} asset={row.asset} />,
  },
  { name: 'Time to payment', numeric: true, show: ({ seconds }) => durationText(seconds) },
  {
    name: 'Gas',
    numeric: true,
    show: ({ gas, gasCost }) =>
      gas === undefined ? (
        '—'
      ) : (
        <span className="stack">
          <span>{BigInt(gas).toLocaleString()}</span>
          {gasCost && (
            <span className="muted small">
              <Amount value={gasCost} />
            </span>
          )}
        </span>
      ),
  },
]

/** Verifiers of a version, and the prices of its latest proofs. */
export const Certification = ({ value }: { readonly value: ModelCertification }): ReactNode => (
  <Section title="Zero-knowledge proofs">
    <p className="muted">
      A contract can require a proof of an answer of this version. It names a verifier, and pays in
      the transaction that verifies the proof. The creator of the version registers verifiers.
    </p>
    <Table
      label="Verifiers"
      rows={value.verifiers}
      keyOf={({ verifier }) => verifier}
      columns={[
        { name: 'Verifier', show: ({ verifier }) => <CopyableText text={verifier} label="id" /> },
        { name: 'Key', show: ({ keyHash }) => <CopyableText text={keyHash} label="key hash" /> },
      ]}
    />
    {value.latestProofs.length === 0 ? (
      <Empty title="No proofs paid yet" />
    ) : (
      <Table
        label="Latest proofs"
        rows={value.latestProofs}
        keyOf={({ request }) => request}
        columns={proofColumns}
      />
    )}
  </Section>
)

const outcomes: Readonly<Record<RequestProof['callback']['outcome'], string>> = {
  none: 'The client asked for no call',
  pending: 'After the payment',
  succeeded: 'The client was called with the answer',
  failed: 'The client reverted; the answer is paid',
}

/**
 * The steps of a request that requires a proof, from the question to the call of the client's
 * contract.
 */
export function ProofWay({ proof }: { readonly proof: RequestProof }): ReactNode {
  const { openedAtSeconds: opened, provenAtSeconds: proven, prover, callback } = proof
  return (
    <Section title="Zero-knowledge proof">
      <DefinitionList>
        <Definition name="Asked">
          <RelativeTime seconds={opened} />, for <Amount value={proof.reward} asset={proof.asset} />
        </Definition>
        <Definition name="Model version">
          {proof.model && `${proof.model} `}
          <HashLink hash={proof.version} />
        </Definition>
        <Definition name="Taken">
          {prover ? <HashLink hash={prover} /> : 'Whoever shows a proof first is paid; no lock'}
        </Definition>
        <Definition name="Proven">
          {proven === undefined ? 'Not yet' : `${durationText(proven - opened)} after the request`}
        </Definition>
        <Definition name="Verified by">
          <HashLink hash={proof.verifier} />
          {proof.keyHash ? (
            <span className="muted small"> registered, key {proof.keyHash.slice(0, 10)}…</span>
          ) : (
            <span className="warned small"> not registered for this version</span>
          )}
        </Definition>
        {proof.gas && (
          <Definition name="Gas">
            {BigInt(proof.gas).toLocaleString()}
            {proof.gasCost && (
              <span className="muted">
                {' '}
                (<Amount value={proof.gasCost} />)
              </span>
            )}
          </Definition>
        )}
        <Definition name="Paid">
          {proof.paid ? <Amount value={proof.paid} asset={proof.asset} /> : 'Not yet'}
        </Definition>
        {proof.transaction && (
          <Definition name="Transaction">
            <HashLink hash={proof.transaction} />
          </Definition>
        )}
        <Definition name="Callback">
          {outcomes[callback.outcome]}
          {callback.gas > 0 && (
            <span className="muted small">
              {` (${countText(callback.gas)} gas, for `}
              <Amount value={callback.fee} />)
            </span>
          )}
        </Definition>
        {proof.output && (
          <Definition name="Output">
            <CopyableText text={proof.output} label="output" />
          </Definition>
        )}
      </DefinitionList>
    </Section>
  )
}
