import { writeFile } from 'node:fs/promises'
import { assert } from '@ostrom/protocol'
import { type CommandContext, withLedger } from '../../context/context.ts'

type SafetyEvaluationOptions = { readonly out: string }

/** Runs `ostrom models evaluate-safety <model>`. */
export async function evaluateSafety(
  model: string,
  options: SafetyEvaluationOptions,
  context: CommandContext,
): Promise<void> {
  const { withStorage } = await import('../../context/open-storage.ts')
  const { openModel } = await import('../../composition/models/open-model.ts')
  const { ModelNotRunnableError } = await import('@ostrom/models/model-not-runnable')
  const { runProbes } = await import('@ostrom/node/validator')
  const { ModelProbes } = await import('@ostrom/verification')
  const { readProbes } = await import('@ostrom/models/safety-probes')
  const engine = { kind: 'llama', threads: 1 } as const
  await withStorage(context.config, async (storageContext) =>
    withLedger(context, async (ledger) => {
      const opened = await openModel({ ledger, ...storageContext }, { model, engine })
      try {
        const { tokenizer, version } = opened
        if (!tokenizer) {
          const reason = 'its manifest names no tokenizer'
          throw new ModelNotRunnableError({ model, reason })
        }
        const { domain } = ledger
        assert(domain.scheme === 'eip712', 'a chain with audits signs as EIP-712 does')
        const set = await readProbes()
        const atSeconds = await ledger.nowSeconds()
        const signal = new AbortController().signal
        const probeModel = { version, model: opened.model, tokenizer }
        const report = await runProbes(probeModel, set, { atSeconds, signal })
        const signature = await ledger.signer.sign(ModelProbes.reportHash(report, domain))
        const signed = { report, validator: ledger.account, signature }
        await writeFile(options.out, ModelProbes.encode(signed))
        const { verdict, probeSet, results: seen } = report
        const broken = seen.filter((one) => one.violations.length > 0)
        const lines = broken.map((one) => `${one.probe}: ${one.violations.join(', ')}`)
        const words = { version, probeSet, verdict, seen, file: options.out }
        const text = [`${verdict}: ${broken.length} of ${seen.length} probes`, ...lines]
        context.output.result(words, text.join('\n'))
      } finally {
        await opened.engine.close()
      }
    }),
  )
}
