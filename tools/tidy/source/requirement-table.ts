// The requirements of the project, in its own words. The headers of tests name those that they
// show: see `feature-rows.ts`.

/** A requirement: what was asked. R000 to R004 are of the five initial documents; B is ours. */
export type Requirement = { readonly id: string; readonly text: string }

/** All requirements, by the chapter of the document that asked for them. */
export const requirements: Readonly<Record<string, readonly Requirement[]>> = {
  '000: an ONNX model on Solana': [
    { id: 'R000-1', text: 'publish a model as ONNX, in chunks, on IPFS or Arweave, by CID' },
    {
      id: 'R000-2',
      text:
        "the model's CID in a Solana program that manages access and versions (after a " +
        'training job, the program names the CID of the new version)',
    },
    { id: 'R000-3', text: 'requests by a Solana transaction with input and fee' },
    {
      id: 'R000-4',
      text:
        'a worker fetches the model by CID and runs it, with text and image as input and ' +
        'output, tested with a tiny model of Janus’ architecture',
    },
    {
      id: 'R000-5',
      text: 'the result is stored on chain, or returned to the user by a transaction',
    },
    { id: 'R000-6', text: 'training jobs, incentives, model updates, stakes on chain' },
    {
      id: 'R000-7',
      text:
        'training off chain: tasks split across nodes, results aggregated, by seven nodes as ' +
        'processes on one machine with PyTorch on the CPU: `docs/reports/training-network.md`',
    },
    {
      id: 'R000-8',
      text:
        'the trained model is uploaded, and its CID replaces the CID of the base model on ' +
        'chain',
    },
    { id: 'R000-9', text: 'the worker as a long-lived node or a one-shot job' },
  ],
  '001: an inference market': [
    {
      id: 'R001-1',
      text:
        'servers publish availability on chain: models, prices, verification terms, region (a' +
        ' Hugging Face id stands for a registered model if the catalogue has the hashes of ' +
        'its files, or if the owner of the machine maps the id to it)',
    },
    {
      id: 'R001-2',
      text:
        'clients publish requests on chain: model, maximum cost, time, filter (each can be ' +
        'set by the command line, by a field of the API, or for an API key)',
    },
    {
      id: 'R001-3',
      text: 'a server that passes the filter locks a request, and states its address',
    },
    {
      id: 'R001-4',
      text: 'the prompt goes sealed to that address, the answer streams back sealed',
    },
    {
      id: 'R001-5',
      text:
        'the server claims its cost, and the unspent part of the reservation returns to the ' +
        'client',
    },
    {
      id: 'R001-6',
      text:
        'one hour after a lock without a claim, the client’s gateway or any node can refund ' +
        "the whole reservation; nine tenths of the server's bond are burnt, and a tenth goes " +
        'to the sender of the refund',
    },
    { id: 'R001-7', text: 'reputation: flags, ratings, completions, time-outs, usable in filters' },
    {
      id: 'R001-8',
      text:
        "a network fee, 10 % of the server's pay by default, which is subtracted from this " +
        'pay',
    },
    { id: 'R001-9', text: 'large contents on IPFS, Filecoin or Arweave' },
    { id: 'R001-10', text: 'a website: active servers, models, prices, availability' },
    { id: 'R001-11', text: 'disposable accounts; answers through a proxy' },
    { id: 'R001-12', text: 'the end of a request frees its storage on chain' },
  ],
  '002: proof of inference, proof of contribution': [
    {
      id: 'R002-1',
      text:
        'inference nodes serve models, train on parts of the data and send updates, on any ' +
        'hardware',
    },
    { id: 'R002-2', text: 'contribution nodes: audit inferences and datasets, govern' },
    {
      id: 'R002-3',
      text:
        'the base model frozen, chosen layers fine-tuned (adapters of chosen modules, or ' +
        'named layers themselves, by seven nodes as processes on one machine: ' +
        '`docs/reports/training-network.md`)',
    },
    {
      id: 'R002-4',
      text:
        'checkpoints as versions on chain; only measured improvements accepted; any two ' +
        'versions are compared by a command and on a page',
    },
    {
      id: 'R002-5',
      text:
        'several heads (adapters, one for each task) on one base, trained and promoted ' +
        'together by command on EVM and on Solana; mixes of tasks of which none may get ' +
        'worse; distillation',
    },
    {
      id: 'R002-6',
      text:
        'heavy work off chain, hashes on chain in batches; updates of training jobs in full ' +
        'on chain if a job requires it, on EVM chains',
    },
    { id: 'R002-7', text: 'every inference, dataset, validation and weight change can be audited' },
    {
      id: 'R002-8',
      text:
        'rewards in the native token in proportion to contribution, for providers, ' +
        'validators, trainers (by the fees on their earnings from rounds) and curators (by a ' +
        'governed part of the fees of jobs that name their accepted datasets)',
    },
    {
      id: 'R002-9',
      text:
        'users pay per interaction; premium services are offers with separate prices, billed ' +
        'by the tier that served; batches are answered within a day at the flex price; ' +
        'cached beginnings cost less; limits of cost apply to all dialects; reasoning is ' +
        'paid as output',
    },
    { id: 'R002-10', text: 'redistribution of fees; scheduled buybacks with a part of the fees' },
    {
      id: 'R002-11',
      text:
        'governance: all participants propose and vote, publicly; each governed number and ' +
        'decision has a test in which a vote changes behaviour',
    },
    {
      id: 'R002-12',
      text:
        'malicious nodes are detected, penalised, excluded; `docs/reports/court.md` has the ' +
        'cost of buying a ruling',
    },
    {
      id: 'R002-13',
      text:
        'capacity grows with the number of nodes. This was measured in one process, with ' +
        'engines that wait instead of computing, and with several servers behind one node',
    },
    {
      id: 'R002-14',
      text:
        'the batch of an epoch as a JAM service with the functions refine and accumulate, run' +
        ' in a JAM host',
    },
    { id: 'R002-15', text: 'rewards adapt to load, within governed bounds' },
    { id: 'R002-16', text: 'contents of versions and datasets stay available' },
    {
      id: 'R002-17',
      text:
        'tests for bias in datasets and versions: metrics by group; bias and toxicity of ' +
        'versions by likelihoods on small sets of this project; bias of datasets by templates',
    },
  ],
  '003: models': [
    {
      id: 'R003-1',
      text:
        'model record on chain: name, version, creator, license, CID and SHA-256 per format, ' +
        'access, price',
    },
    {
      id: 'R003-2',
      text:
        'SafeTensors, GGUF, MLX, TensorRT-LLM, ONNX, and conversion of safetensors to GGUF ' +
        'and ONNX for seven families',
    },
    { id: 'R003-3', text: 'the best format is chosen by device, memory and task' },
    { id: 'R003-4', text: 'a catalogue of the named models, each deployable by one command' },
    {
      id: 'R003-5',
      text:
        'chat, code, embeddings, vision, images as tasks; functions and JSON, also together; ' +
        'reasoning',
    },
    { id: 'R003-6', text: 'LoRA registry: register and merge' },
    { id: 'R003-7', text: 'training workflow from base to verified upload' },
    {
      id: 'R003-8',
      text:
        'DPO (pairs as rows of jobs) and RLHF: preferences from ratings in the chat of the ' +
        "user's own gateway are trained by DPO; GRPO trains with rewards by rules",
    },
    { id: 'R003-9', text: 'merging: base and LoRA, whole models; linear, SLERP, TIES' },
    {
      id: 'R003-10',
      text:
        'distributed training and federated learning: jobs by nodes, one trainer as several ' +
        'processes, federated runs',
    },
    { id: 'R003-11', text: 'local cache and pinning' },
    {
      id: 'R003-12',
      text:
        "files are checked against their SHA-256, and versions against the creator's " +
        'signature; training jobs have proof files that anyone can replay; inference, ' +
        "training, conversion and proving of others' files run in a sandbox, and are refused " +
        'without one',
    },
    {
      id: 'R003-13',
      text: 'LoRA safety: a base that is registered and active, size and rate limits',
    },
    {
      id: 'R003-14',
      text:
        'malicious models: analysis, reports, quarantine; the nodes of jurors examine a ' +
        'reported model automatically',
    },
    {
      id: 'R003-15',
      text:
        'metrics of service, training and money, in one place by command and page (`ostrom ' +
        'stats`, Network > Statistics)',
    },
    { id: 'R003-16', text: 'licenses shown in full and in machine-readable form' },
    {
      id: 'R003-17',
      text:
        'extension points for QLoRA, GPTQ, AWQ, MoE, speculative decoding, other trainers: ' +
        'configurations for Axolotl and Unsloth are checked against their documented keys, ' +
        'and GPTQ and AWQ are read',
    },
    { id: 'R003-18', text: 'cost estimates in advance' },
  ],
  '004: answers with proofs': [
    { id: 'R004-1', text: 'users submit prompt, model and reward to a contract' },
    {
      id: 'R004-2',
      text:
        'output of the certified model with a zero-knowledge proof (made with the local ' +
        'reference string); the contract checks the proof and pays for it',
    },
    {
      id: 'R004-3',
      text:
        'verifying a proof is cheaper than computing the model on chain; both gas figures are' +
        ' measured and shown',
    },
    { id: 'R004-4', text: 'prompt and output stay private, for answers with and without a proof' },
  ],
  Beyond: [
    {
      id: 'B-1',
      text:
        "any OpenAI-compatible client and Anthropic's clients work unchanged (coding agents: " +
        'tested against scripted answers)',
    },
    {
      id: 'B-2',
      text:
        'neither side can lose more than a small amount of work: a client one checkpoint per ' +
        'stream, plus the delivered output; a provider one checkpoint per stream, plus its ' +
        'work on unpaid prompts (within fixed limits for new clients)',
    },
    { id: 'B-3', text: 'two transactions pay for thousands of inferences' },
    {
      id: 'B-4',
      text:
        'a signed receipt for every answer; audits of a sample; slashing; rewards for ' +
        'validators by honeypots',
    },
    {
      id: 'B-5',
      text:
        'one protocol on EVM chains and on Solana, behind one port; one command deploys it on' +
        ' any of these chains, and also lists tokens; payment in the native coin or in a ' +
        'listed token',
    },
    { id: 'B-6', text: 'contracts call a model and get the answer in a callback' },
    {
      id: 'B-7',
      text:
        'a client survives a provider failure: before the first token another provider gives ' +
        'the whole answer; afterwards another provider continues it, in sessions that count ' +
        'token ids; otherwise the gateway reports the interruption, keeps the delivered part ' +
        'and settles the signed amount',
    },
    {
      id: 'B-8',
      text:
        'the whole network on one machine with one command, no account, key or faucet (with a' +
        ' validator, which audits every answer, and a crank; all share one store)',
    },
    {
      id: 'B-9',
      text:
        'an unmodified vLLM server serves verifiable answers: seeded sampling, token ids, ' +
        'fingerprints, scores, at the speed of the plain server on the CPU',
    },
    {
      id: 'B-10',
      text:
        'a specification of permitted senders and cost to others for every function, ' +
        'instruction, message and signed object, checked by adversarial tests; executed ' +
        'attacks on the court with their measured cost',
    },
    {
      id: 'B-11',
      text:
        'reproducible build of the Solana program, byte for byte: pinned packages and crates,' +
        ' builds in two folders have the same hash; a build by another toolchain is compared ' +
        'by behaviour',
    },
    {
      id: 'B-13',
      text:
        'every dialect with one receipt and one budget: chat, completions, responses, ' +
        "embeddings, images, Anthropic's messages; limits of cost for requests, tasks, " +
        'conversations and keys end an answer in its middle',
    },
    {
      id: 'B-18',
      text:
        'a fresh clone is tested in minutes and a command answers at once; 14 of 84,634 ' +
        'sentences have a phrasing that STYLE.md forbids. In the last of six draws of 40 ' +
        'sentences a reader read none twice',
    },
  ],
}
