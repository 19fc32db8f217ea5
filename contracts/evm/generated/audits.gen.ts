// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const auditsAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "contract Vault"
      },
      {
        "name": "stakes",
        "type": "address",
        "internalType": "contract Stakes"
      },
      {
        "name": "committees",
        "type": "address",
        "internalType": "contract Committees"
      },
      {
        "name": "evidence",
        "type": "address",
        "internalType": "contract IEvidence"
      },
      {
        "name": "proofs",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "clientsMin",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "CLIENTS_MIN",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "COMMITTEES",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract ICommittees"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "EVIDENCE",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IEvidence"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "ITEMS_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "ITEMS_MIN",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PARAMETERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IParameters"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PROOFS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "SEATS_APPEAL",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint8",
        "internalType": "uint8"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "SEATS_FIRST",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint8",
        "internalType": "uint8"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "STAKES",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IStakes"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "SUPPLY_BYTES_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "VAULT",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Vault"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "WITHHELD_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "accusation",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct AccusationView",
        "components": [
          {
            "name": "state",
            "type": "uint8",
            "internalType": "enum AccusationState"
          },
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "accuser",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "bond",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "caseId",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "appellant",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "appealBond",
            "type": "uint128",
            "internalType": "uint128"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "accusationCount",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "accuse",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "items",
        "type": "tuple[]",
        "internalType": "struct EvidenceItem[]",
        "components": [
          {
            "name": "core",
            "type": "tuple",
            "internalType": "struct ReceiptCore",
            "components": [
              {
                "name": "sessionId",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "index",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "modelVersion",
                "type": "bytes32",
                "internalType": "ModelVersion"
              },
              {
                "name": "artifactHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "engineHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "tokenizerHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "templateHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "promptHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "samplerHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "seed",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "outputHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "finish",
                "type": "uint8",
                "internalType": "uint8"
              },
              {
                "name": "counting",
                "type": "uint8",
                "internalType": "uint8"
              },
              {
                "name": "sampling",
                "type": "uint8",
                "internalType": "uint8"
              },
              {
                "name": "inputTokens",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "cachedInputTokens",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "outputTokens",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "total",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "endedAtSeconds",
                "type": "uint64",
                "internalType": "uint64"
              }
            ]
          },
          {
            "name": "proof",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "appeal",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "claimsOf",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "views",
        "type": "tuple[]",
        "internalType": "struct ClaimView[]",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "paid",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "frozen",
            "type": "uint128",
            "internalType": "uint128"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "conclude",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "concludeDemand",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "demand",
    "inputs": [
      {
        "name": "item",
        "type": "tuple",
        "internalType": "struct EvidenceItem",
        "components": [
          {
            "name": "core",
            "type": "tuple",
            "internalType": "struct ReceiptCore",
            "components": [
              {
                "name": "sessionId",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "index",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "modelVersion",
                "type": "bytes32",
                "internalType": "ModelVersion"
              },
              {
                "name": "artifactHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "engineHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "tokenizerHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "templateHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "promptHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "samplerHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "seed",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "outputHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "finish",
                "type": "uint8",
                "internalType": "uint8"
              },
              {
                "name": "counting",
                "type": "uint8",
                "internalType": "uint8"
              },
              {
                "name": "sampling",
                "type": "uint8",
                "internalType": "uint8"
              },
              {
                "name": "inputTokens",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "cachedInputTokens",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "outputTokens",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "total",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "endedAtSeconds",
                "type": "uint64",
                "internalType": "uint64"
              }
            ]
          },
          {
            "name": "proof",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "demandCount",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "demandOf",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct DemandView",
        "components": [
          {
            "name": "state",
            "type": "uint8",
            "internalType": "enum DemandState"
          },
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "validator",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "bond",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "receiptId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "share",
            "type": "uint128",
            "internalType": "uint128"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "excluded",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "penalise",
    "inputs": [
      {
        "name": "member",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "caseId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "seats",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "punish",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "prover",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "offence",
        "type": "uint8",
        "internalType": "enum Offence"
      },
      {
        "name": "key",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "receiptId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "restoredOf",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "runningAgainst",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "accusationId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "supply",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "sealedTranscript",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "withheldOf",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "event",
    "name": "AccusationConcluded",
    "inputs": [
      {
        "name": "accusationId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "outcome",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum Outcome"
      },
      {
        "name": "slashed",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "fees",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "refunds",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "reward",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ClientRestored",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "JurorPenalised",
    "inputs": [
      {
        "name": "member",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "caseId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "amount",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OffenceProven",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "prover",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "offence",
        "type": "uint8",
        "indexed": true,
        "internalType": "enum Offence"
      },
      {
        "name": "receiptId",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "slashed",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "reward",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ProviderAccused",
    "inputs": [
      {
        "name": "accusationId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "accuser",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "caseId",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "receiptIds",
        "type": "bytes32[]",
        "indexed": false,
        "internalType": "bytes32[]"
      },
      {
        "name": "sessionIds",
        "type": "bytes32[]",
        "indexed": false,
        "internalType": "bytes32[]"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "TranscriptDemanded",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "validator",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "receiptId",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "sessionId",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "deadlineSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "TranscriptSupplied",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "sealedTranscript",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "TranscriptWithheld",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "slashed",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "refund",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "reward",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "count",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "VerdictAppealed",
    "inputs": [
      {
        "name": "accusationId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "appellant",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "bond",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "AccusationNotRunning",
    "inputs": [
      {
        "name": "accusationId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "AccusationRunning",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "accusationId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "AccusedBySelf",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "AppealClosed",
    "inputs": [
      {
        "name": "accusationId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "AppealNotYours",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "AppealOpen",
    "inputs": [
      {
        "name": "accusationId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "AuditsMismatch",
    "inputs": [
      {
        "name": "expected",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ClientIsParty",
    "inputs": [
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ClientsMinInvalid",
    "inputs": [
      {
        "name": "clientsMin",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ClientsTooFew",
    "inputs": [
      {
        "name": "count",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "min",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "DemandNotWaiting",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "state",
        "type": "uint8",
        "internalType": "enum DemandState"
      }
    ]
  },
  {
    "type": "error",
    "name": "DemandOfProvider",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "DemandRunning",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ItemsOutOfBounds",
    "inputs": [
      {
        "name": "count",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "min",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotAValidator",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotAuditsOfVault",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotCommittees",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotDemandedOf",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotProofs",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ProvenAlready",
    "inputs": [
      {
        "name": "key",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ProviderDiffers",
    "inputs": [
      {
        "name": "receiptId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReceiptDemanded",
    "inputs": [
      {
        "name": "receiptId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReceiptUsed",
    "inputs": [
      {
        "name": "receiptId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "SupplyTooLate",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SupplyTooLong",
    "inputs": [
      {
        "name": "length",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "VerdictMissing",
    "inputs": [
      {
        "name": "accusationId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const auditsBytecode =
  '0x610160604052348015610010575f5ffd5b506040516163cb3803806163cb83398101604081905261002f91610300565b8086868686306001600160a01b0316846001600160a01b031663e6add9936040518163ffffffff1660e01b8152600401602060405180830381865afa15801561007a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061009e9190610379565b6001600160a01b0316146100d55760405163463733d960e01b81526001600160a01b03851660048201526024015b60405180910390fd5b6001600160a01b03841660808190526040805163a9b5898f60e01b8152905163a9b5898f916004808201926020929091908290030181865afa15801561011d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101419190610379565b6001600160a01b0390811660a05292831660c05290821660e05216610100525080158061016e5750601881115b1561018f5760405163738bb48b60e01b8152600481018290526024016100cc565b80610120818152505050306001600160a01b0316856001600160a01b0316635db93dfa6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156101df573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906102039190610379565b6001600160a01b03161461023557604051631d3f1d7360e31b81526001600160a01b03861660048201526024016100cc565b306001600160a01b0316846001600160a01b031663e6add9936040518163ffffffff1660e01b8152600401602060405180830381865afa15801561027b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061029f9190610379565b6001600160a01b0316146102d157604051631d3f1d7360e31b81526001600160a01b03851660048201526024016100cc565b506001600160a01b0316610140525061039b92505050565b6001600160a01b03811681146102fd575f5ffd5b50565b5f5f5f5f5f5f60c08789031215610315575f5ffd5b8651610320816102e9565b6020880151909650610331816102e9565b6040880151909550610342816102e9565b6060880151909450610353816102e9565b6080880151909350610364816102e9565b8092505060a087015190509295509295509295565b5f60208284031215610389575f5ffd5b8151610394816102e9565b9392505050565b60805160a05160c05160e051610100516101205161014051615e886105435f395f818161037a0152611e0b01525f818161046001528181612303015261235801525f818161022b0152818161141a0152613dfc01525f818161033801528181610691015281816110f60152818161252f01528181612a2f01528181613784015261455601525f818161049a01528181610ab001528181610cea015281816119bb01528181611b4001528181611ffa015281816126b30152818161285301528181612ec6015281816136b70152818161389a0152613be501525f818161043901528181610721015281816107b701528181610f7e015281816115c50152818161164901528181611baa01528181611cb301528181611f18015281816120680152818161240001528181612b7a01528181612c5701528181612df3015281816131c701528181613298015281816133ba01528181613af9015261462901525f8181610285015281816108ca0152818161305d0152818161348c01528181613547015281816142d50152818161435c0152818161496601528181614ad10152614ccf0152615e885ff3fe608060405234801561000f575f5ffd5b50600436106101d1575f3560e01c80637e69b7b0116100fe578063ae5a2c0c1161009e578063cc4f0ea71161006e578063cc4f0ea7146104c5578063ccbb3844146104d8578063f296d222146104eb578063f60bb4f0146104f4575f5ffd5b8063ae5a2c0c1461045b578063b460922314610482578063c60e814d14610495578063cbe2273d146104bc575f5ffd5b806388910d83116100d957806388910d83146103af5780639f33126f14610401578063a467249f14610421578063a9b5898f14610434575f5ffd5b80637e69b7b014610362578063814f46e41461037557806381c92ddc1461039c575f5ffd5b8063429cead1116101745780635505f188116101445780635505f188146103235780635ba833b01461032b5780637b225162146103335780637cb7e4181461035a575f5ffd5b8063429cead1146102a75780634a37cecf146102ca5780634c1d3a45146102ea578063505621ea14610304575f5ffd5b80632398a77d116101af5780632398a77d1461022657806333fd2c0c146102655780633487b2561461026d578063411557d114610280575f5ffd5b806303b2bf8e146101d5578063166823eb146101f15780631c635e4014610211575b5f5ffd5b6101de60075481565b6040519081526020015b60405180910390f35b6102046101ff366004614dfc565b610513565b6040516101e89190614e13565b61022461021f366004614ecf565b610686565b005b61024d7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020016101e8565b6101de600481565b61022461027b366004614dfc565b6108af565b61024d7f000000000000000000000000000000000000000000000000000000000000000081565b6102ba6102b5366004614f01565b610cb0565b60405190151581526020016101e8565b6102dd6102d8366004614dfc565b610d5b565b6040516101e89190614f59565b6102f2601581565b60405160ff90911681526020016101e8565b6101de610312366004614f01565b60066020525f908152604090205481565b6101de601881565b6101de600381565b61024d7f000000000000000000000000000000000000000000000000000000000000000081565b6102f2603f81565b610224610370366004614dfc565b610e87565b61024d7f000000000000000000000000000000000000000000000000000000000000000081565b6102246103aa366004615037565b611173565b6103e06103bd366004614dfc565b60026020525f90815260409020546fffffffffffffffffffffffffffffffff1681565b6040516fffffffffffffffffffffffffffffffff90911681526020016101e8565b61041461040f366004614dfc565b611301565b6040516101e891906150ae565b6101de61042f366004615153565b61140d565b61024d7f000000000000000000000000000000000000000000000000000000000000000081565b6101de7f000000000000000000000000000000000000000000000000000000000000000081565b610224610490366004614dfc565b611a1e565b61024d7f000000000000000000000000000000000000000000000000000000000000000081565b6101de61c00081565b6102246104d336600461518b565b611e00565b6101de6104e63660046151e5565b612192565b6101de60035481565b6101de610502366004614f01565b5f6020819052908152604090205481565b5f81815260056020526040902080546060919067ffffffffffffffff81111561053e5761053e615257565b6040519080825280602002602001820160405280156105b457816020015b6040805160a0810182525f808252602080830182905292820181905260608201819052608082015282527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff90920191018161055c5790505b5091505f5b815481101561067f575f8282815481106105d5576105d5615284565b5f9182526020918290206040805160a08101825260039093029091018054835260018101546001600160a01b03808216958501959095526002820154948516928401929092526bffffffffffffffffffffffff7401000000000000000000000000000000000000000092839004811660608501529190930416608082015285519192509085908490811061066b5761066b615284565b6020908102919091010152506001016105b9565b5050919050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146106ef576040517f3ea4dbbe0000000000000000000000000000000000000000000000000000000081523360048201526024015b60405180910390fd5b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90610757906012906004016152b1565b602060405180830381865afa158015610772573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061079691906152cb565b6107a0908361530f565b90505f6107ae858386612715565b90505f610851827f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610811573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108359190615331565b84604001516fffffffffffffffffffffffffffffffff1661278a565b6040516fffffffffffffffffffffffffffffffff8216815290915085906001600160a01b038816907f32e813f2cf8d532d39b6a7816f8caa565df9fd10b5aeb5f881a1331f280fdcc2906020015b60405180910390a3505050505050565b5f6108b9826128c6565b90505f6108c6838361294d565b90507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316635e0a896b6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610924573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906109489190615331565b6001600160a01b0316634ecac862846040518263ffffffff1660e01b815260040161097591815260200190565b6020604051808303815f875af1158015610991573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906109b5919061535b565b156109c1575f60208201525b5f6109cb82612af2565b905080421015610a17576040517facfcbfd400000000000000000000000000000000000000000000000000000000815260048101859052426024820152604481018290526064016106e6565b82546002840180547c02000000000000000000000000000000000000000000000000000000007fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff9091161790556001600160a01b039081165f8181526006602052604080822091909155517f730a0d800000000000000000000000000000000000000000000000000000000081526004810182905290917f0000000000000000000000000000000000000000000000000000000000000000169063730a0d80906024015f604051808303815f87803b158015610af1575f5ffd5b505af1158015610b03573d5f5f3e3d5ffd5b5050604080516080810182525f8082526020820181905291810182905260608101919091529150610b319050565b600184602001516003811115610b4957610b49614f1c565b03610b5e57610b59868683612c09565b610c5b565b610b688683612f32565b600284602001516003811115610b8057610b80614f1c565b03610b9357610b8e856130c7565b610bfb565b600384602001516003811115610bab57610bab614f1c565b03610bbb57610b8e86868361325a565b60018501548554610bfb916001600160a01b0316907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1661341e565b600384602001516003811115610c1357610c13614f1c565b14610c5b5760028501546001860154610c5b916001600160a01b0316907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1661341e565b816001600160a01b0316867fd28b1790706a221cbf6b8a4bae735b0b30eaffc653810559dfad48c1bce299208660200151845f015185602001518660400151876060015160405161089f959493929190615374565b6040517f429cead10000000000000000000000000000000000000000000000000000000081526001600160a01b0382811660048301525f917f00000000000000000000000000000000000000000000000000000000000000009091169063429cead190602401602060405180830381865afa158015610d31573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610d55919061535b565b92915050565b6040805161012080820183525f8083526020808401829052838501829052606084018290526080840182905260a0840182905260c0840182905260e08401829052610100840182905285825260089052839020835191820190935260018301549192918190790100000000000000000000000000000000000000000000000000900460ff166003811115610df157610df1614f1c565b815282546001600160a01b03808216602084015260018501548082166040850152740100000000000000000000000000000000000000009081900464ffffffffff166060850152918290046bffffffffffffffffffffffff9081166080850152600486015460a0850152600586015460c085015260029095015490811660e0840152049092166101009092019190915292915050565b5f610e91826128c6565b90505f610e9e838361294d565b90505f610eaa82612af2565b9050804210610ef5576040517f322fe19400000000000000000000000000000000000000000000000000000000815260048101859052426024820152604481018290526064016106e6565b82546001600160a01b03163314610f4c5782546040517f294988880000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b0390911660248201526044016106e6565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90610fb490600e906004016152b1565b602060405180830381865afa158015610fcf573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610ff391906152cb565b600285018054337fffffffffffffffffffffffff000000000000000000000000000000000000000090911681179091556001860180546001600160a01b0316740100000000000000000000000000000000000000006bffffffffffffffffffffffff8516908102919091179091556040519081529192509086907fad0619fd96312cacc2004879fcc8fe5a6c904e03f55688e38ecd822c7104302b9060200160405180910390a360028401546040517fa493a4990000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910467ffffffffffffffff166004820152603f60248201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063a493a499906044015f604051808303815f87803b15801561113f575f5ffd5b505af1158015611151573d5f5f3e3d5ffd5b5050505061116c816bffffffffffffffffffffffff166134e3565b5050505050565b5f61117d846135a5565b80549091506001600160a01b03163381146111d5576040517fa44ac3460000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b03821660248201526044016106e6565b600182015474010000000000000000000000000000000000000000900464ffffffffff1642106112645760018201546040517f3a183483000000000000000000000000000000000000000000000000000000008152600481018790524260248201527401000000000000000000000000000000000000000090910464ffffffffff1660448201526064016106e6565b8261c0008111156112ac576040517f2716a74f0000000000000000000000000000000000000000000000000000000081526004810182905261c00060248201526044016106e6565b816001600160a01b0316867fef7eea6e813f0bf47a23e0180321e14a2c485d48fa947884cfe402861c9ad96b87876040516112e89291906153b9565b60405180910390a36112f983613635565b505050505050565b6040805160e080820183525f8083526020808401829052838501829052606084018290526080840182905260a0840182905260c0840182905285825260049052839020835191820190935260028084015492939282917c010000000000000000000000000000000000000000000000000000000090910460ff169081111561138b5761138b614f1c565b815282546001600160a01b038082166020840152600185015480821660408501526bffffffffffffffffffffffff74010000000000000000000000000000000000000000938490048116606086015260029096015467ffffffffffffffff84820416608086015290911660a08401520490921660c09092019190915292915050565b5f611416613756565b5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663d29eb955856040518263ffffffff1660e01b81526004016114649190615519565b61014060405180830381865afa158015611480573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906114a49190615774565b91509150336001600160a01b0316815f01516001600160a01b0316036115045780516040517f9ecad84c0000000000000000000000000000000000000000000000000000000081526001600160a01b0390911660048201526024016106e6565b5f8281526001602052604090208054600260ff82167fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008316178117909255161561157d576040517fcfcc5517000000000000000000000000000000000000000000000000000000008152600481018390526024016106e6565b60075f815461158b90615861565b91829055506040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081529093505f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b906115fb90600d906004016152b1565b602060405180830381865afa158015611616573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061163a91906152cb565b6116449042615898565b90505f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f72d0b3b600e6040518263ffffffff1660e01b815260040161169491906152b1565b602060405180830381865afa1580156116af573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906116d391906152cb565b60408401519091505f906001600160a01b0316156116f1575f61170f565b8360a0015167ffffffffffffffff16846060015161170f91906158d8565b604080516101408101825286516001600160a01b031681526bffffffffffffffffffffffff85166020820152339181019190915264ffffffffff8516606082015290915060808101600181526020868101516001600160a01b03908116828401526bffffffffffffffffffffffff8086166040808601919091526060808b015183168187015260808087018d90528e3560a0909701969096525f8d81526008865282902087519588015190931674010000000000000000000000000000000000000000908102958516959095178355908601516001830180549288015164ffffffffff169095027fffffffffffffff00000000000000000000000000000000000000000000000000909216931692909217919091178083559284015190929091907fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff1679010000000000000000000000000000000000000000000000000083600381111561187f5761187f614f1c565b021790555060a082015160c08301516001600160a01b03918216740100000000000000000000000000000000000000006bffffffffffffffffffffffff9283160217600284015560e08401516003840180547fffffffffffffffffffffffffffffffffffffffff00000000000000000000000016919092161790556101008301516004830155610120909201516005909101558451604080518881528a35602082015267ffffffffffffffff8716918101919091523392919091169088907fb9bf94e9a325a4cf2ad329f7d4c81020e38f7d8112168ab9c03ce3357c8d2fa69060600160405180910390a4611981826bffffffffffffffffffffffff166134e3565b83516040517fa7e21e800000000000000000000000000000000000000000000000000000000081526001600160a01b0391821660048201527f00000000000000000000000000000000000000000000000000000000000000009091169063a7e21e80906024015f604051808303815f87803b1580156119fe575f5ffd5b505af1158015611a10573d5f5f3e3d5ffd5b505050505050505050919050565b5f611a28826135a5565b600181015490915074010000000000000000000000000000000000000000900464ffffffffff16421015611abb5760018101546040517f24d13f41000000000000000000000000000000000000000000000000000000008152600481018490524260248201527401000000000000000000000000000000000000000090910464ffffffffff1660448201526064016106e6565b80546001820180547903000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff9091161790556040517f730a0d800000000000000000000000000000000000000000000000000000000081526001600160a01b0391821660048201819052917f0000000000000000000000000000000000000000000000000000000000000000169063730a0d80906024015f604051808303815f87803b158015611b81575f5ffd5b505af1158015611b93573d5f5f3e3d5ffd5b505050505f611ba18261382f565b90505f611c3e837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f72d0b3b60116040518263ffffffff1660e01b8152600401611bf591906152b1565b602060405180830381865afa158015611c10573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611c3491906152cb565b8660040154612715565b60408101516002860154919250905f90611c6b9084906001600160a01b0316611c66896138f6565b61278a565b60058701546002880154919250611c8c916001600160a01b03165f84613a06565b60018601545f90611cab9085906001600160a01b0316611c6686613af3565b9050611d4d847f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611d0d573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611d319190615331565b86604001516fffffffffffffffffffffffffffffffff1661278a565b5060018701548754611d8e916001600160a01b0316907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1661341e565b604080516fffffffffffffffffffffffffffffffff858116825284811660208301528316818301526060810187905290516001600160a01b038816918a917fe62c1ba22fcb06460f8891f0a2351b903402fd2a60c491df2be3dfb893ec398f9181900360800190a35050505050505050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614611e64576040517fc9d32f400000000000000000000000000000000000000000000000000000000081523360048201526024016106e6565b5f8281526009602052604090205460ff1615611eaf576040517fa412df71000000000000000000000000000000000000000000000000000000008152600481018390526024016106e6565b5f8281526009602052604080822080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00166001179055517ff72d0b3b000000000000000000000000000000000000000000000000000000008152612710906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90611f4e906010906004016152b1565b602060405180830381865afa158015611f69573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611f8d91906152cb565b611f9688613ba9565b611fa0919061530f565b611faa9190615917565b90505f611fb8878385612715565b60408181015190517f4febf53d0000000000000000000000000000000000000000000000000000000081526001600160a01b038a8116600483015292935090917f00000000000000000000000000000000000000000000000000000000000000001690634febf53d906024015f604051808303815f87803b15801561203b575f5ffd5b505af115801561204d573d5f5f3e3d5ffd5b505050505f6120608389611c6685613af3565b9050612102837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156120c2573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906120e69190615331565b85604001516fffffffffffffffffffffffffffffffff1661278a565b5086600181111561211557612115614f1c565b886001600160a01b03168a6001600160a01b03167f67492fcb050297cf8a364a721b9722c39f3348971ff3e43033618e6b1ee79c6388868660405161217f939291909283526fffffffffffffffffffffffffffffffff918216602084015216604082015260600190565b60405180910390a4505050505050505050565b5f61219b613756565b6001600160a01b03841633036121e8576040517ff314f20e0000000000000000000000000000000000000000000000000000000081526001600160a01b03851660048201526024016106e6565b6001600160a01b0384165f9081526006602052604090205415612259576001600160a01b0384165f81815260066020526040908190205490517fb8f2f400000000000000000000000000000000000000000000000000000000008152600481019290925260248201526044016106e6565b60048210806122685750601882115b156122af576040517f3f52ed2600000000000000000000000000000000000000000000000000000000815260048082018490526024820152601860448201526064016106e6565b60035f81546122bd90615861565b91829055506001600160a01b0385165f9081526006602052604081208290559091506122eb82868686613c87565b90505f600282602001516122ff919061592a565b90507f0000000000000000000000000000000000000000000000000000000000000000811015612384576040517f46bbc823000000000000000000000000000000000000000000000000000000008152600481018290527f000000000000000000000000000000000000000000000000000000000000000060248201526044016106e6565b5f8381526004602081905260409182902080546001600160a01b03808b167fffffffffffffffffffffffff0000000000000000000000000000000000000000928316178355600183018054909216331790915592517ff72d0b3b00000000000000000000000000000000000000000000000000000000815290927f0000000000000000000000000000000000000000000000000000000000000000169163f72d0b3b9161243491600e91016152b1565b602060405180830381865afa15801561244f573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061247391906152cb565b81546bffffffffffffffffffffffff9190911674010000000000000000000000000000000000000000026001600160a01b03909116178155600281018054600191907fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff167c010000000000000000000000000000000000000000000000000000000083021790555082516040517f84dc27810000000000000000000000000000000000000000000000000000000081525f916001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016916384dc2781916125689189919060159060040161593d565b6020604051808303815f875af1158015612584573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906125a891906152cb565b6002830180547fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff167401000000000000000000000000000000000000000067ffffffffffffffff8416021790556040858101516060870151915192935033926001600160a01b038c169289927f8335ef31bc6285e68765270cf5074d4e596d8a7f77ad77b375d996623361e68792612642928892916159d9565b60405180910390a4815461267b907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff166134e3565b6040517fa7e21e800000000000000000000000000000000000000000000000000000000081526001600160a01b0389811660048301527f0000000000000000000000000000000000000000000000000000000000000000169063a7e21e80906024015f604051808303815f87803b1580156126f4575f5ffd5b505af1158015612706573d5f5f3e3d5ffd5b50505050505050509392505050565b604080516060810182525f808252602082018190529181018290529061273a85613ba9565b90506040518060600160405280866001600160a01b03168152602001848152602001828610612769578261276b565b855b6fffffffffffffffffffffffffffffffff1690529150505b9392505050565b5f83604001516fffffffffffffffffffffffffffffffff1682106127b25783604001516127b4565b815b9050806fffffffffffffffffffffffffffffffff165f036127d657505f612783565b80846040018181516127e89190615a0d565b6fffffffffffffffffffffffffffffffff908116909152855160208701516040517f694465f20000000000000000000000000000000000000000000000000000000081526001600160a01b0392831660048201529285166024840152868216604484015260648301527f000000000000000000000000000000000000000000000000000000000000000016915063694465f2906084016020604051808303815f875af115801561289a573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906128be9190615a35565b509392505050565b5f81815260046020526040902060016002828101547c0100000000000000000000000000000000000000000000000000000000900460ff169081111561290e5761290e614f1c565b14612948576040517f3d11fccf000000000000000000000000000000000000000000000000000000008152600481018390526024016106e6565b919050565b6129da604080516102208101909152805f81526020015f81525f6020820181905260408201819052606082018190526080820181905260a0820181905260c0820181905260e08201819052610100820181905261012082018190526101408201819052610160820181905261018082018190526101a082018190526101c082018190526101e09091015290565b60028201546040517f40a8c5370000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910467ffffffffffffffff1660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906340a8c5379060240161022060405180830381865afa158015612a7d573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612aa19190615a69565b9050600381516003811115612ab857612ab8614f1c565b14610d55576040517f9fe46bf8000000000000000000000000000000000000000000000000000000008152600481018490526024016106e6565b5f80600183602001516003811115612b0c57612b0c614f1c565b1480612b2d5750600383602001516003811115612b2b57612b2b614f1c565b145b9050826040015180612b3d575080155b15612b4a57505f92915050565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90612bb090600c906004016152b1565b602060405180830381865afa158015612bcb573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612bef91906152cb565b83610100015167ffffffffffffffff166127839190615898565b81546001600160a01b03165f80612c2086846140cd565b915091505f612c2e866144d8565b90505f81604001518260600151612c45919061530f565b612c4f9084615898565b90505f6127107f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f72d0b3b600f6040518263ffffffff1660e01b8152600401612ca291906152b1565b602060405180830381865afa158015612cbd573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612ce191906152cb565b612cea88613ba9565b612cf4919061530f565b612cfe9190615917565b90505f612d1a87848411612d125784612d14565b835b8c612715565b6040810180516fffffffffffffffffffffffffffffffff168a5251909150612d4190613af3565b6fffffffffffffffffffffffffffffffff166060890152612d6281856146a8565b6fffffffffffffffffffffffffffffffff166020890152612d858a82888861473e565b6fffffffffffffffffffffffffffffffff90811660408a015260018a015460608a0151612dbe9284926001600160a01b0316911661278a565b88606001906fffffffffffffffffffffffffffffffff1690816fffffffffffffffffffffffffffffffff1681525050612e8d817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015612e4d573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612e719190615331565b83604001516fffffffffffffffffffffffffffffffff1661278a565b506040517f4febf53d0000000000000000000000000000000000000000000000000000000081526001600160a01b0388811660048301527f00000000000000000000000000000000000000000000000000000000000000001690634febf53d906024015f604051808303815f87803b158015612f07575f5ffd5b505af1158015612f19573d5f5f3e3d5ffd5b50505050612f2689614894565b50505050505050505050565b5f828152600560205260408120905b81548110156130c1575f828281548110612f5d57612f5d615284565b5f91825260208083206040805160a08101825260039094029091018054845260018101546001600160a01b03808216948601949094526bffffffffffffffffffffffff740100000000000000000000000000000000000000009182900481169386019390935260029091015492831660608501529091041660808201529150612fe6828661491d565b90506fffffffffffffffffffffffffffffffff8116156130b75760608201516040517f5cd4ad1f0000000000000000000000000000000000000000000000000000000081526001600160a01b03878116600483015291821660248201526fffffffffffffffffffffffffffffffff831660448201527f000000000000000000000000000000000000000000000000000000000000000090911690635cd4ad1f906064015f604051808303815f87803b1580156130a0575f5ffd5b505af11580156130b2573d5f5f3e3d5ffd5b505050505b5050600101612f41565b50505050565b600181015481546001600160a01b03909116907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff165f61310a846144d8565b90505f61312982846fffffffffffffffffffffffffffffffff16614a1a565b90505f5b82515181101561319f575f8360200151828151811061314e5761314e615284565b602002602001015183613161919061530f565b905061318a86855f0151848151811061317c5761317c615284565b602002602001015183614a5b565b6131948186615a0d565b94505060010161312d565b5084546131c19085906001600160a01b03166131bc6002876158d8565b614a5b565b61116c847f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015613221573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906132459190615331565b6132506002876158d8565b6131bc9087615a0d565b81546040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081526001600160a01b03918216915f916133159184917f00000000000000000000000000000000000000000000000000000000000000009091169063f72d0b3b906132d0906011906004016152b1565b602060405180830381865afa1580156132eb573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061330f91906152cb565b87612715565b60408101516fffffffffffffffffffffffffffffffff16845290506133398261382f565b5061334c81613347866144d8565b6146a8565b6fffffffffffffffffffffffffffffffff166020840152600184015483516133859183916001600160a01b0390911690611c6690613af3565b83606001906fffffffffffffffffffffffffffffffff1690816fffffffffffffffffffffffffffffffff1681525050613414817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015612e4d573d5f5f3e3d5ffd5b5061116c84614894565b6fffffffffffffffffffffffffffffffff8116156134df576040517f9c5ea8010000000000000000000000000000000000000000000000000000000081526001600160a01b0383811660048301525f60248301526fffffffffffffffffffffffffffffffff831660448301527f00000000000000000000000000000000000000000000000000000000000000001690639c5ea801906064015f604051808303815f87803b1580156134cd575f5ffd5b505af11580156112f9573d5f5f3e3d5ffd5b5050565b6fffffffffffffffffffffffffffffffff8116156135a2576040517f07dbf4a70000000000000000000000000000000000000000000000000000000081523360048201525f60248201526fffffffffffffffffffffffffffffffff821660448201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906307dbf4a7906064015f604051808303815f87803b158015613590575f5ffd5b505af115801561116c573d5f5f3e3d5ffd5b50565b5f818152600860205260409020600180820154790100000000000000000000000000000000000000000000000000900460ff1660038111156135e9576135e9614f1c565b1461294857818160010160199054906101000a900460ff166040517f039564db0000000000000000000000000000000000000000000000000000000081526004016106e6929190615bb1565b6001810180547902000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff90911617905580546040517f730a0d800000000000000000000000000000000000000000000000000000000081526001600160a01b0391821660048201527f00000000000000000000000000000000000000000000000000000000000000009091169063730a0d80906024015f604051808303815f87803b1580156136fa575f5ffd5b505af115801561370c573d5f5f3e3d5ffd5b505050600182015482546135a292506001600160a01b03918216918116906bffffffffffffffffffffffff7401000000000000000000000000000000000000000090910416614a5b565b6040517ffacd743b0000000000000000000000000000000000000000000000000000000081523360048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063facd743b90602401602060405180830381865afa1580156137d1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906137f5919061535b565b61382d576040517fbc677c900000000000000000000000000000000000000000000000000000000081523360048201526024016106e6565b565b6001600160a01b0381165f9081526020819052604081208054829061385390615861565b9182905550905060038110612948576040517f4febf53d0000000000000000000000000000000000000000000000000000000081526001600160a01b0383811660048301527f00000000000000000000000000000000000000000000000000000000000000001690634febf53d906024015f604051808303815f87803b1580156138db575f5ffd5b505af11580156138ed573d5f5f3e3d5ffd5b50505050919050565b60028101545f907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16810361393057505f919050565b600382015460058301545f908152600260205260408120546bffffffffffffffffffffffff909216916fffffffffffffffffffffffffffffffff1690818311613979575f613983565b6139838284615a0d565b60028601546fffffffffffffffffffffffffffffffff9190911691507401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1681106139fb5760028501547401000000000000000000000000000000000000000090046bffffffffffffffffffffffff166139fd565b805b95945050505050565b6fffffffffffffffffffffffffffffffff8116156130c1575f8481526002602052604081208054839290613a4d9084906fffffffffffffffffffffffffffffffff16615bce565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550826001600160a01b0316847f3cc3f86e05fc1021fb24e7c3fdad6d023551d0008ae8c7c0f44947ed1a9f8a778484604051613ae59291906001600160a01b039290921682526fffffffffffffffffffffffffffffffff16602082015260400190565b60405180910390a350505050565b5f6127107f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f72d0b3b60136040518263ffffffff1660e01b8152600401613b4491906152b1565b602060405180830381865afa158015613b5f573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613b8391906152cb565b613b9f906fffffffffffffffffffffffffffffffff851661530f565b610d559190615917565b6040517f426233600000000000000000000000000000000000000000000000000000000081526001600160a01b0382811660048301525f9182917f00000000000000000000000000000000000000000000000000000000000000001690634262336090602401606060405180830381865afa158015613c2a573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613c4e9190615bf6565b905080602001516fffffffffffffffffffffffffffffffff16815f01516fffffffffffffffffffffffffffffffff166127839190615898565b613cb76040518060a00160405280606081526020015f815260200160608152602001606081526020015f81525090565b613cc2826002615898565b67ffffffffffffffff811115613cda57613cda615257565b604051908082528060200260200182016040528015613d03578160200160208202803683370190505b508082528051859133915f90613d1b57613d1b615284565b60200260200101835f0151600181518110613d3857613d38615284565b6001600160a01b039384166020918202929092018101919091529290911690526002908201528167ffffffffffffffff811115613d7757613d77615257565b604051908082528060200260200182016040528015613da0578160200160208202803683370190505b5060408201528167ffffffffffffffff811115613dbf57613dbf615257565b604051908082528060200260200182016040528015613de8578160200160208202803683370190505b5060608201525f5b828110156140ad575f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663d29eb955878786818110613e3b57613e3b615284565b9050602002810190613e4d9190615c68565b6040518263ffffffff1660e01b8152600401613e699190615519565b61014060405180830381865afa158015613e85573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613ea99190615774565b91509150866001600160a01b0316815f01516001600160a01b031614613f105780516040517fed658724000000000000000000000000000000000000000000000000000000008152600481018490526001600160a01b0390911660248201526044016106e6565b6040805160208082018590523382840152825180830384018152606090920183528151918101919091205f81815260019283905292909220805460ff81167fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0082161783179091551615613fb2576040517fae2ccae3000000000000000000000000000000000000000000000000000000008152600481018490526024016106e6565b876001600160a01b031682602001516001600160a01b03161480613fe2575060208201516001600160a01b031633145b1561402a5760208201516040517f3a808f5a0000000000000000000000000000000000000000000000000000000081526001600160a01b0390911660048201526024016106e6565b828560400151858151811061404157614041615284565b60200260200101818152505061405b858360200151614b2e565b5f87878681811061406e5761406e615284565b90506020028101906140809190615c68565b35905061408d8682614bca565b1561409d5761409d8a8285614c4c565b505060019092019150613df09050565b508051602082015160608301516080840151919092529052949350505050565b5f8281526005602052604081208054606092919067ffffffffffffffff8111156140f9576140f9615257565b604051908082528060200260200182016040528015614122578160200160208202803683370190505b5092505f5b81548110156144cf575f82828154811061414357614143615284565b5f91825260208083206040805160a0810182526003909402909101805480855260018201546001600160a01b03808216878701526bffffffffffffffffffffffff7401000000000000000000000000000000000000000092839004811688870190815260029586015492831660608a01529290910481166080880152918752919093529084205490519294506fffffffffffffffffffffffffffffffff1692911682106141f0575f61420e565b8183604001516bffffffffffffffffffffffff1661420e9190615a0d565b90505f61421b848a61491d565b90505f816fffffffffffffffffffffffffffffffff16836fffffffffffffffffffffffffffffffff161061424f5781614251565b825b90506fffffffffffffffffffffffffffffffff81161561432f57602085015160608601516040517fcb91bc6f0000000000000000000000000000000000000000000000000000000081526001600160a01b038d81166004830152928316602482015290821660448201526fffffffffffffffffffffffffffffffff831660648201527f00000000000000000000000000000000000000000000000000000000000000009091169063cb91bc6f906084015f604051808303815f87803b158015614318575f5ffd5b505af115801561432a573d5f5f3e3d5ffd5b505050505b806fffffffffffffffffffffffffffffffff16826fffffffffffffffffffffffffffffffff1614614428577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316635cd4ad1f8b8760600151848661439b9190615a0d565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b1681526001600160a01b0393841660048201529290911660248301526fffffffffffffffffffffffffffffffff1660448201526064015f604051808303815f87803b158015614411575f5ffd5b505af1158015614423573d5f5f3e3d5ffd5b505050505b61443f855f01518660200151876060015184613a06565b60608501516001600160a01b03161561445c5750505050506144c7565b6144668184615a0d565b89878151811061447857614478615284565b6fffffffffffffffffffffffffffffffff909216602092830291909101909101526144a38184615a0d565b6144bf906fffffffffffffffffffffffffffffffff1689615898565b975050505050505b600101614127565b50509250929050565b614501604051806080016040528060608152602001606081526020015f81526020015f81525090565b60028201546040517f7988dfa00000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910467ffffffffffffffff1660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690637988dfa0906024015f60405180830381865afa1580156145a2573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d9081017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01682016040526145e79190810190615d31565b6040808501919091526020840191909152908252517ff72d0b3b0000000000000000000000000000000000000000000000000000000081526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061465f906014906004016152b1565b602060405180830381865afa15801561467a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061469e91906152cb565b6060820152919050565b5f5f6146ca8385604001516fffffffffffffffffffffffffffffffff16614a1a565b90505f5b8351518110156147365761472285855f015183815181106146f1576146f1615284565b60200260200101518660200151848151811061470f5761470f615284565b602002602001015185611c66919061530f565b61472c9084615bce565b92506001016146ce565b505092915050565b5f815f0361474d57505f61488c565b5f84604001516fffffffffffffffffffffffffffffffff1683106147875784604001516fffffffffffffffffffffffffffffffff16614789565b825b90505f5b8451811015614889578481815181106147a8576147a8615284565b60200260200101516fffffffffffffffffffffffffffffffff165f0315614881575f8781526005602052604081208054839081106147e8576147e8615284565b905f5260205f20906003020190505f61485488836001015f9054906101000a90046001600160a01b031688878b888151811061482657614826615284565b60200260200101516fffffffffffffffffffffffffffffffff1661484a919061530f565b611c669190615917565b82546001840154919250614872916001600160a01b03165f84613a06565b61487c8186615bce565b945050505b60010161478d565b50505b949350505050565b600181015481546148d4916001600160a01b0316907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1661341e565b600281015460018201546135a2916001600160a01b0390811691908116907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16614a5b565b60608201516040517ff7888aec0000000000000000000000000000000000000000000000000000000081526001600160a01b03838116600483015291821660248201525f9182917f00000000000000000000000000000000000000000000000000000000000000009091169063f7888aec90604401608060405180830381865afa1580156149ad573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906149d19190615e03565b60600151905083608001516bffffffffffffffffffffffff16816fffffffffffffffffffffffffffffffff16106127835783608001516bffffffffffffffffffffffff1661488c565b5f82604001515f03614a2d57505f610d55565b5f836040015183614a3e9190615917565b905080846060015110614a51578061488c565b5050506060015190565b6fffffffffffffffffffffffffffffffff811615614b29576040517f4d80e7c00000000000000000000000000000000000000000000000000000000081526001600160a01b03848116600483015283811660248301525f60448301526fffffffffffffffffffffffffffffffff831660648301527f00000000000000000000000000000000000000000000000000000000000000001690634d80e7c0906084015f604051808303815f87803b158015614b12575f5ffd5b505af1158015614b24573d5f5f3e3d5ffd5b505050505b505050565b60025b8260200151811015614b7f57816001600160a01b0316835f01518281518110614b5c57614b5c615284565b60200260200101516001600160a01b031603614b7757505050565b600101614b31565b508151602083018051839291614b9482615861565b905281518110614ba657614ba6615284565b60200260200101906001600160a01b031690816001600160a01b0316815250505050565b5f805b8360800151811015614c0e578284606001518281518110614bf057614bf0615284565b602002602001015103614c06575f915050610d55565b600101614bcd565b506060830151608084018051849291614c2682615861565b905281518110614c3857614c38615284565b602090810291909101015250600192915050565b60808101515f906fffffffffffffffffffffffffffffffff1615614d3e578151604080840151608085015191517f98ffb51a0000000000000000000000000000000000000000000000000000000081526001600160a01b03938416600482015290831660248201526fffffffffffffffffffffffffffffffff90911660448201527f0000000000000000000000000000000000000000000000000000000000000000909116906398ffb51a906064016020604051808303815f875af1158015614d17573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190614d3b9190615a35565b90505b5f938452600560209081526040808620815160a081018352958652848301516001600160a01b039081168785019081526060808801516bffffffffffffffffffffffff9081168a87019081529890950151831690890190815295841660808901908152835460018082018655948b529590992097516003909502909701938455955194519486167401000000000000000000000000000000000000000095831686021790830155915194519490931693160291909117600290910155565b5f60208284031215614e0c575f5ffd5b5035919050565b602080825282518282018190525f918401906040840190835b81811015614eb0578351805184526001600160a01b0360208201511660208501526001600160a01b0360408201511660408501526fffffffffffffffffffffffffffffffff60608201511660608501526fffffffffffffffffffffffffffffffff60808201511660808501525060a083019250602084019350600181019050614e2c565b509095945050505050565b6001600160a01b03811681146135a2575f5ffd5b5f5f5f60608486031215614ee1575f5ffd5b8335614eec81614ebb565b95602085013595506040909401359392505050565b5f60208284031215614f11575f5ffd5b813561278381614ebb565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b600481106135a2576135a2614f1c565b8151610120820190614f6a81614f49565b808352506001600160a01b0360208401511660208301526040830151614f9b60408401826001600160a01b03169052565b506060830151614fb7606084018267ffffffffffffffff169052565b506080830151614fdb60808401826fffffffffffffffffffffffffffffffff169052565b5060a083015160a083015260c083015160c083015260e083015161500a60e08401826001600160a01b03169052565b506101008301516150306101008401826fffffffffffffffffffffffffffffffff169052565b5092915050565b5f5f5f60408486031215615049575f5ffd5b83359250602084013567ffffffffffffffff811115615066575f5ffd5b8401601f81018613615076575f5ffd5b803567ffffffffffffffff81111561508c575f5ffd5b86602082840101111561509d575f5ffd5b939660209190910195509293505050565b815160e0820190600381106150c5576150c5614f1c565b808352506001600160a01b0360208401511660208301526001600160a01b0360408401511660408301526fffffffffffffffffffffffffffffffff60608401511660608301526080830151608083015260a083015161512f60a08401826001600160a01b03169052565b5060c083015161503060c08401826fffffffffffffffffffffffffffffffff169052565b5f60208284031215615163575f5ffd5b813567ffffffffffffffff811115615179575f5ffd5b82016102808185031215612783575f5ffd5b5f5f5f5f5f60a0868803121561519f575f5ffd5b85356151aa81614ebb565b945060208601356151ba81614ebb565b93506040860135600281106151cd575f5ffd5b94979396509394606081013594506080013592915050565b5f5f5f604084860312156151f7575f5ffd5b833561520281614ebb565b9250602084013567ffffffffffffffff81111561521d575f5ffd5b8401601f8101861361522d575f5ffd5b803567ffffffffffffffff811115615243575f5ffd5b8660208260051b840101111561509d575f5ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b60208101601583106152c5576152c5614f1c565b91905290565b5f602082840312156152db575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b8082028115828204841417610d5557610d556152e2565b805161294881614ebb565b5f60208284031215615341575f5ffd5b815161278381614ebb565b80518015158114612948575f5ffd5b5f6020828403121561536b575f5ffd5b6127838261534c565b60a0810161538187614f49565b9581526fffffffffffffffffffffffffffffffff94851660208201529284166040840152908316606083015290911660809091015290565b60208152816020820152818360408301375f818301604090810191909152601f9092017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0160101919050565b67ffffffffffffffff811681146135a2575f5ffd5b803561294881615405565b60ff811681146135a2575f5ffd5b803561294881615425565b6fffffffffffffffffffffffffffffffff811681146135a2575f5ffd5b80356129488161543e565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112615499575f5ffd5b830160208101925035905067ffffffffffffffff8111156154b8575f5ffd5b8060051b36038213156154c9575f5ffd5b9250929050565b8183525f7f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff831115615500575f5ffd5b8260051b80836020870137939093016020019392505050565b60208082528235828201525f9061553190840161541a565b67ffffffffffffffff8116604084015250604083013560608381019190915283013560808084019190915283013560a08084019190915283013560c08084019190915283013560e080840191909152830135610100808401919091528301356101208084019190915283013561014080840191909152830135610160808401919091526155bf908401615433565b60ff8116610180840152506155d76101808401615433565b60ff81166101a0840152506155ef6101a08401615433565b60ff81166101c0840152506156076101c0840161541a565b67ffffffffffffffff81166101e0840152506156266101e0840161541a565b67ffffffffffffffff811661020084015250615645610200840161541a565b67ffffffffffffffff811661022084015250615664610220840161545b565b6fffffffffffffffffffffffffffffffff81166102408401525061568b610240840161541a565b67ffffffffffffffff8116610260840152506156ab610260840184615466565b610280808501526139fd6102a0850182846154d0565b604051610120810167ffffffffffffffff811182821017156156e5576156e5615257565b60405290565b604051610220810167ffffffffffffffff811182821017156156e5576156e5615257565b604051601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016810167ffffffffffffffff8111828210171561575657615756615257565b604052919050565b80516129488161543e565b805161294881615405565b5f5f828403610140811215615787575f5ffd5b835192506101207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0820112156157bb575f5ffd5b506157c46156c1565b6157d060208501615326565b81526157de60408501615326565b60208201526157ef60608501615326565b60408201526158006080850161575e565b606082015261581160a0850161575e565b608082015261582260c08501615769565b60a082015261583360e08501615769565b60c082015261010084015160e0820152615850610120850161534c565b610100820152809150509250929050565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8203615891576158916152e2565b5060010190565b80820180821115610d5557610d556152e2565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f6fffffffffffffffffffffffffffffffff8316806158f9576158f96158ab565b806fffffffffffffffffffffffffffffffff84160491505092915050565b5f82615925576159256158ab565b500490565b81810381811115610d5557610d556152e2565b5f60608201858352606060208401528085518083526080850191506020870192505f5b818110156159875783516001600160a01b0316835260209384019390920191600101615960565b5050809250505060ff83166040830152949350505050565b5f8151808452602084019350602083015f5b828110156159cf5781518652602095860195909101906001016159b1565b5093949350505050565b838152606060208201525f6159f1606083018561599f565b8281036040840152615a03818561599f565b9695505050505050565b6fffffffffffffffffffffffffffffffff8281168282160390811115610d5557610d556152e2565b5f60208284031215615a45575f5ffd5b81516127838161543e565b805160048110612948575f5ffd5b805161294881615425565b5f610220828403128015615a7b575f5ffd5b50615a846156eb565b615a8d83615a50565b8152615a9b60208401615a50565b6020820152615aac6040840161534c565b6040820152615abd60608401615326565b606082015260808381015190820152615ad860a08401615769565b60a0820152615ae960c08401615769565b60c0820152615afa60e08401615769565b60e0820152615b0c6101008401615769565b610100820152615b1f6101208401615a5e565b610120820152615b326101408401615a5e565b610140820152615b456101608401615a5e565b610160820152615b586101808401615a5e565b610180820152615b6b6101a08401615a5e565b6101a0820152615b7e6101c08401615a5e565b6101c0820152615b916101e08401615a5e565b6101e0820152615ba46102008401615a5e565b6102008201529392505050565b82815260408101615bc183614f49565b8260208301529392505050565b6fffffffffffffffffffffffffffffffff8181168382160190811115610d5557610d556152e2565b5f6060828403128015615c07575f5ffd5b506040516060810167ffffffffffffffff81118282101715615c2b57615c2b615257565b6040528251615c398161543e565b81526020830151615c498161543e565b60208201526040830151615c5c81615405565b60408201529392505050565b5f82357ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffd81833603018112615c9a575f5ffd5b9190910192915050565b5f67ffffffffffffffff821115615cbd57615cbd615257565b5060051b60200190565b5f82601f830112615cd6575f5ffd5b8151615ce9615ce482615ca4565b61570f565b8082825260208201915060208360051b860101925085831115615d0a575f5ffd5b602085015b83811015615d27578051835260209283019201615d0f565b5095945050505050565b5f5f5f60608486031215615d43575f5ffd5b835167ffffffffffffffff811115615d59575f5ffd5b8401601f81018613615d69575f5ffd5b8051615d77615ce482615ca4565b8082825260208201915060208360051b850101925088831115615d98575f5ffd5b6020840193505b82841015615dc3578351615db281614ebb565b825260209384019390910190615d9f565b80965050505050602084015167ffffffffffffffff811115615de3575f5ffd5b615def86828701615cc7565b604095909501519396949550929392505050565b5f6080828403128015615e14575f5ffd5b506040516080810167ffffffffffffffff81118282101715615e3857615e38615257565b6040528251615e468161543e565b81526020830151615e568161543e565b60208201526040830151615e698161543e565b60408201526060830151615e7c8161543e565b6060820152939250505056'
