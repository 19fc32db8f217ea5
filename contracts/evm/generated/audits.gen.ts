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
        "name": "loser",
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
  '0x610160604052348015610010575f5ffd5b506040516160dd3803806160dd83398101604081905261002f91610300565b8086868686306001600160a01b0316846001600160a01b031663e6add9936040518163ffffffff1660e01b8152600401602060405180830381865afa15801561007a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061009e9190610379565b6001600160a01b0316146100d55760405163463733d960e01b81526001600160a01b03851660048201526024015b60405180910390fd5b6001600160a01b03841660808190526040805163a9b5898f60e01b8152905163a9b5898f916004808201926020929091908290030181865afa15801561011d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101419190610379565b6001600160a01b0390811660a05292831660c05290821660e05216610100525080158061016e5750601881115b1561018f5760405163738bb48b60e01b8152600481018290526024016100cc565b80610120818152505050306001600160a01b0316856001600160a01b0316635db93dfa6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156101df573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906102039190610379565b6001600160a01b03161461023557604051631d3f1d7360e31b81526001600160a01b03861660048201526024016100cc565b306001600160a01b0316846001600160a01b031663e6add9936040518163ffffffff1660e01b8152600401602060405180830381865afa15801561027b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061029f9190610379565b6001600160a01b0316146102d157604051631d3f1d7360e31b81526001600160a01b03851660048201526024016100cc565b506001600160a01b0316610140525061039b92505050565b6001600160a01b03811681146102fd575f5ffd5b50565b5f5f5f5f5f5f60c08789031215610315575f5ffd5b8651610320816102e9565b6020880151909650610331816102e9565b6040880151909550610342816102e9565b6060880151909450610353816102e9565b6080880151909350610364816102e9565b8092505060a087015190509295509295509295565b5f60208284031215610389575f5ffd5b8151610394816102e9565b9392505050565b60805160a05160c05160e051610100516101205161014051615ba86105355f395f81816103670152611bac01525f818161044d015281816120a401526120f901525f8181610216015281816111040152613e1001525f818161032501528181610dde015281816122d0015281816124c10152818161284101528181612a670152818161321301526136ae01525f81816104870152818161079301528181610993015281816116a50152818161182a015281816118ec01528181611d9b0152818161245401528181612e19015281816135e1015281816139a70152613bf901525f818161042601528181610c66015281816112af015281816113330152818161194b01528181611a5401528181611cb901528181611e090152818161219f0152818161254c015281816125ea0152818161296501528181612afd01528181612ba901528181612d4601528181613b0d015261487101525f818161027201528181613088015281816133b10152818161346c015281816142ba0152818161434101528181614718015281816147b90152614ac80152615ba85ff3fe608060405234801561000f575f5ffd5b50600436106101d1575f3560e01c8063814f46e4116100fe578063b46092231161009e578063ccbb38441161006e578063ccbb3844146104c5578063dc0370e1146104d8578063f296d222146104eb578063f60bb4f0146104f4575f5ffd5b8063b46092231461046f578063c60e814d14610482578063cbe2273d146104a9578063cc4f0ea7146104b2575f5ffd5b80639f33126f116100d95780639f33126f146103ee578063a467249f1461040e578063a9b5898f14610421578063ae5a2c0c14610448575f5ffd5b8063814f46e41461036257806381c92ddc1461038957806388910d831461039c575f5ffd5b80634a37cecf116101745780635ba833b0116101445780635ba833b0146103185780637b225162146103205780637cb7e418146103475780637e69b7b01461034f575f5ffd5b80634a37cecf146102b75780634c1d3a45146102d7578063505621ea146102f15780635505f18814610310575f5ffd5b806333fd2c0c116101af57806333fd2c0c146102505780633487b25614610258578063411557d11461026d578063429cead114610294575f5ffd5b806303b2bf8e146101d5578063166823eb146101f15780632398a77d14610211575b5f5ffd5b6101de60065481565b6040519081526020015b60405180910390f35b6102046101ff366004614bf5565b610513565b6040516101e89190614c0c565b6102387f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020016101e8565b6101de600481565b61026b610266366004614bf5565b610686565b005b6102387f000000000000000000000000000000000000000000000000000000000000000081565b6102a76102a2366004614cc8565b610959565b60405190151581526020016101e8565b6102ca6102c5366004614bf5565b610a04565b6040516101e89190614d24565b6102df600781565b60405160ff90911681526020016101e8565b6101de6102ff366004614cc8565b60056020525f908152604090205481565b6101de601881565b6101de600381565b6102387f000000000000000000000000000000000000000000000000000000000000000081565b6102df600f81565b61026b61035d366004614bf5565b610b30565b6102387f000000000000000000000000000000000000000000000000000000000000000081565b61026b610397366004614df8565b610e5d565b6103cd6103aa366004614bf5565b60016020525f90815260409020546fffffffffffffffffffffffffffffffff1681565b6040516fffffffffffffffffffffffffffffffff90911681526020016101e8565b6104016103fc366004614bf5565b610feb565b6040516101e89190614e7f565b6101de61041c366004614f15565b6110f7565b6102387f000000000000000000000000000000000000000000000000000000000000000081565b6101de7f000000000000000000000000000000000000000000000000000000000000000081565b61026b61047d366004614bf5565b611708565b6102387f000000000000000000000000000000000000000000000000000000000000000081565b6101de61c00081565b61026b6104c0366004614f4d565b611ba1565b6101de6104d3366004614fa7565b611f33565b61026b6104e6366004615019565b6124b6565b6101de60025481565b6101de610502366004614cc8565b60086020525f908152604090205481565b5f81815260046020526040902080546060919067ffffffffffffffff81111561053e5761053e615043565b6040519080825280602002602001820160405280156105b457816020015b6040805160a0810182525f808252602080830182905292820181905260608201819052608082015282527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff90920191018161055c5790505b5091505f5b815481101561067f575f8282815481106105d5576105d5615070565b5f9182526020918290206040805160a08101825260039093029091018054835260018101546001600160a01b03808216958501959095526002820154948516928401929092526bffffffffffffffffffffffff7401000000000000000000000000000000000000000092839004811660608501529190930416608082015285519192509085908490811061066b5761066b615070565b6020908102919091010152506001016105b9565b5050919050565b5f610690826126e0565b90505f61069d8383612767565b90505f6106a982612904565b9050804210156106fa576040517facfcbfd400000000000000000000000000000000000000000000000000000000815260048101859052426024820152604481018290526064015b60405180910390fd5b82546002840180547c02000000000000000000000000000000000000000000000000000000007fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff9091161790556001600160a01b039081165f8181526005602052604080822091909155517f730a0d800000000000000000000000000000000000000000000000000000000081526004810182905290917f0000000000000000000000000000000000000000000000000000000000000000169063730a0d80906024015f604051808303815f87803b1580156107d4575f5ffd5b505af11580156107e6573d5f5f3e3d5ffd5b5050604080516080810182525f80825260208201819052918101829052606081019190915291506108149050565b60018460200151600281111561082c5761082c614ce3565b036108415761083c8686836129f4565b6108f4565b61084b8683612f5d565b60028460200151600281111561086357610863614ce3565b036108715761083c856130f2565b600185015485546108b1916001600160a01b0316907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16613343565b600285015460018601546108f4916001600160a01b0316907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16613343565b816001600160a01b0316867fd28b1790706a221cbf6b8a4bae735b0b30eaffc653810559dfad48c1bce299208660200151845f015185602001518660400151876060015160405161094995949392919061509d565b60405180910390a3505050505050565b6040517f429cead10000000000000000000000000000000000000000000000000000000081526001600160a01b0382811660048301525f917f00000000000000000000000000000000000000000000000000000000000000009091169063429cead190602401602060405180830381865afa1580156109da573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906109fe91906150f1565b92915050565b6040805161012080820183525f8083526020808401829052838501829052606084018290526080840182905260a0840182905260c0840182905260e08401829052610100840182905285825260079052839020835191820190935260018301549192918190790100000000000000000000000000000000000000000000000000900460ff166003811115610a9a57610a9a614ce3565b815282546001600160a01b03808216602084015260018501548082166040850152740100000000000000000000000000000000000000009081900464ffffffffff166060850152918290046bffffffffffffffffffffffff9081166080850152600486015460a0850152600586015460c085015260029095015490811660e0840152049092166101009092019190915292915050565b5f610b3a826126e0565b90505f610b478383612767565b90505f600182602001516002811115610b6257610b62614ce3565b1490505f610b6f83612904565b9050804210610bba576040517f322fe19400000000000000000000000000000000000000000000000000000000815260048101869052426024820152604481018290526064016106f1565b5f82610bd35760018501546001600160a01b0316610bdf565b84546001600160a01b03165b9050336001600160a01b03821614610c34576040517f294988880000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b03821660248201526044016106f1565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90610c9c90600e9060040161510a565b602060405180830381865afa158015610cb7573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610cdb9190615124565b600287018054337fffffffffffffffffffffffff000000000000000000000000000000000000000090911681179091556001880180546001600160a01b0316740100000000000000000000000000000000000000006bffffffffffffffffffffffff8516908102919091179091556040519081529192509088907fad0619fd96312cacc2004879fcc8fe5a6c904e03f55688e38ecd822c7104302b9060200160405180910390a360028601546040517fa493a4990000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910467ffffffffffffffff166004820152600f60248201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063a493a499906044015f604051808303815f87803b158015610e27575f5ffd5b505af1158015610e39573d5f5f3e3d5ffd5b50505050610e54816bffffffffffffffffffffffff16613408565b50505050505050565b5f610e67846134cf565b80549091506001600160a01b0316338114610ebf576040517fa44ac3460000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b03821660248201526044016106f1565b600182015474010000000000000000000000000000000000000000900464ffffffffff164210610f4e5760018201546040517f3a183483000000000000000000000000000000000000000000000000000000008152600481018790524260248201527401000000000000000000000000000000000000000090910464ffffffffff1660448201526064016106f1565b8261c000811115610f96576040517f2716a74f0000000000000000000000000000000000000000000000000000000081526004810182905261c00060248201526044016106f1565b816001600160a01b0316867fef7eea6e813f0bf47a23e0180321e14a2c485d48fa947884cfe402861c9ad96b8787604051610fd292919061513b565b60405180910390a3610fe38361355f565b505050505050565b6040805160e080820183525f8083526020808401829052838501829052606084018290526080840182905260a0840182905260c0840182905285825260039052839020835191820190935260028084015492939282917c010000000000000000000000000000000000000000000000000000000090910460ff169081111561107557611075614ce3565b815282546001600160a01b038082166020840152600185015480821660408501526bffffffffffffffffffffffff74010000000000000000000000000000000000000000938490048116606086015260029096015467ffffffffffffffff84820416608086015290911660a08401520490921660c09092019190915292915050565b5f611100613680565b5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663d29eb955856040518263ffffffff1660e01b815260040161114e919061529b565b61012060405180830381865afa15801561116a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061118e9190615501565b91509150336001600160a01b0316815f01516001600160a01b0316036111ee5780516040517f9ecad84c0000000000000000000000000000000000000000000000000000000081526001600160a01b0390911660048201526024016106f1565b5f8281526020819052604090208054600260ff82167fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0083161781179092551615611267576040517fcfcc5517000000000000000000000000000000000000000000000000000000008152600481018390526024016106f1565b60065f815461127590615608565b91829055506040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081529093505f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b906112e590600d9060040161510a565b602060405180830381865afa158015611300573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906113249190615124565b61132e904261563f565b90505f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f72d0b3b600e6040518263ffffffff1660e01b815260040161137e919061510a565b602060405180830381865afa158015611399573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906113bd9190615124565b60408401519091505f906001600160a01b0316156113db575f6113f9565b8360a0015167ffffffffffffffff1684606001516113f9919061567f565b604080516101408101825286516001600160a01b031681526bffffffffffffffffffffffff85166020820152339181019190915264ffffffffff8516606082015290915060808101600181526020868101516001600160a01b03908116828401526bffffffffffffffffffffffff8086166040808601919091526060808b015183168187015260808087018d90528e3560a0909701969096525f8d81526007865282902087519588015190931674010000000000000000000000000000000000000000908102958516959095178355908601516001830180549288015164ffffffffff169095027fffffffffffffff00000000000000000000000000000000000000000000000000909216931692909217919091178083559284015190929091907fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff1679010000000000000000000000000000000000000000000000000083600381111561156957611569614ce3565b021790555060a082015160c08301516001600160a01b03918216740100000000000000000000000000000000000000006bffffffffffffffffffffffff9283160217600284015560e08401516003840180547fffffffffffffffffffffffffffffffffffffffff00000000000000000000000016919092161790556101008301516004830155610120909201516005909101558451604080518881528a35602082015267ffffffffffffffff8716918101919091523392919091169088907fb9bf94e9a325a4cf2ad329f7d4c81020e38f7d8112168ab9c03ce3357c8d2fa69060600160405180910390a461166b826bffffffffffffffffffffffff16613408565b83516040517fa7e21e800000000000000000000000000000000000000000000000000000000081526001600160a01b0391821660048201527f00000000000000000000000000000000000000000000000000000000000000009091169063a7e21e80906024015f604051808303815f87803b1580156116e8575f5ffd5b505af11580156116fa573d5f5f3e3d5ffd5b505050505050505050919050565b5f611712826134cf565b600181015490915074010000000000000000000000000000000000000000900464ffffffffff164210156117a55760018101546040517f24d13f41000000000000000000000000000000000000000000000000000000008152600481018490524260248201527401000000000000000000000000000000000000000090910464ffffffffff1660448201526064016106f1565b80546001820180547903000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff9091161790556040517f730a0d800000000000000000000000000000000000000000000000000000000081526001600160a01b0391821660048201819052917f0000000000000000000000000000000000000000000000000000000000000000169063730a0d80906024015f604051808303815f87803b15801561186b575f5ffd5b505af115801561187d573d5f5f3e3d5ffd5b505050506001600160a01b0381165f908152600860205260408120805482906118a590615608565b9182905550905060038110611944576040517f4febf53d0000000000000000000000000000000000000000000000000000000081526001600160a01b0383811660048301527f00000000000000000000000000000000000000000000000000000000000000001690634febf53d906024015f604051808303815f87803b15801561192d575f5ffd5b505af115801561193f573d5f5f3e3d5ffd5b505050505b5f6119df837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f72d0b3b60116040518263ffffffff1660e01b8152600401611996919061510a565b602060405180830381865afa1580156119b1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906119d59190615124565b8660040154613759565b60408101516002860154919250905f90611a0c9084906001600160a01b0316611a07896137ce565b6138de565b60058701546002880154919250611a2d916001600160a01b03165f84613a1a565b60018601545f90611a4c9085906001600160a01b0316611a0786613b07565b9050611aee847f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611aae573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611ad291906156be565b86604001516fffffffffffffffffffffffffffffffff166138de565b5060018701548754611b2f916001600160a01b0316907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16613343565b604080516fffffffffffffffffffffffffffffffff858116825284811660208301528316818301526060810187905290516001600160a01b038816918a917fe62c1ba22fcb06460f8891f0a2351b903402fd2a60c491df2be3dfb893ec398f9181900360800190a35050505050505050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614611c05576040517fc9d32f400000000000000000000000000000000000000000000000000000000081523360048201526024016106f1565b5f8281526009602052604090205460ff1615611c50576040517fa412df71000000000000000000000000000000000000000000000000000000008152600481018390526024016106f1565b5f8281526009602052604080822080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00166001179055517ff72d0b3b000000000000000000000000000000000000000000000000000000008152612710906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90611cef9060109060040161510a565b602060405180830381865afa158015611d0a573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611d2e9190615124565b611d3788613bbd565b611d4191906156d9565b611d4b91906156f0565b90505f611d59878385613759565b60408181015190517f4febf53d0000000000000000000000000000000000000000000000000000000081526001600160a01b038a8116600483015292935090917f00000000000000000000000000000000000000000000000000000000000000001690634febf53d906024015f604051808303815f87803b158015611ddc575f5ffd5b505af1158015611dee573d5f5f3e3d5ffd5b505050505f611e018389611a0785613b07565b9050611ea3837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611e63573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611e8791906156be565b85604001516fffffffffffffffffffffffffffffffff166138de565b50866001811115611eb657611eb6614ce3565b886001600160a01b03168a6001600160a01b03167f67492fcb050297cf8a364a721b9722c39f3348971ff3e43033618e6b1ee79c63888686604051611f20939291909283526fffffffffffffffffffffffffffffffff918216602084015216604082015260600190565b60405180910390a4505050505050505050565b5f611f3c613680565b6001600160a01b0384163303611f89576040517ff314f20e0000000000000000000000000000000000000000000000000000000081526001600160a01b03851660048201526024016106f1565b6001600160a01b0384165f9081526005602052604090205415611ffa576001600160a01b0384165f81815260056020526040908190205490517fb8f2f400000000000000000000000000000000000000000000000000000000008152600481019290925260248201526044016106f1565b60048210806120095750601882115b15612050576040517f3f52ed2600000000000000000000000000000000000000000000000000000000815260048082018490526024820152601860448201526064016106f1565b60025f815461205e90615608565b91829055506001600160a01b0385165f90815260056020526040812082905590915061208c82868686613c9b565b90505f600282602001516120a09190615703565b90507f0000000000000000000000000000000000000000000000000000000000000000811015612125576040517f46bbc823000000000000000000000000000000000000000000000000000000008152600481018290527f000000000000000000000000000000000000000000000000000000000000000060248201526044016106f1565b5f838152600360205260409081902080546001600160a01b03808a167fffffffffffffffffffffffff0000000000000000000000000000000000000000928316178355600183018054909216331790915591517ff72d0b3b00000000000000000000000000000000000000000000000000000000815290917f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b906121d590600e9060040161510a565b602060405180830381865afa1580156121f0573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906122149190615124565b81546bffffffffffffffffffffffff9190911674010000000000000000000000000000000000000000026001600160a01b03909116178155600281018054600191907fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff167c010000000000000000000000000000000000000000000000000000000083021790555082516040517f84dc27810000000000000000000000000000000000000000000000000000000081525f916001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016916384dc27819161230991899190600790600401615716565b6020604051808303815f875af1158015612325573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906123499190615124565b6002830180547fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff167401000000000000000000000000000000000000000067ffffffffffffffff8416021790556040858101516060870151915192935033926001600160a01b038c169289927f8335ef31bc6285e68765270cf5074d4e596d8a7f77ad77b375d996623361e687926123e3928892916157b2565b60405180910390a4815461241c907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16613408565b6040517fa7e21e800000000000000000000000000000000000000000000000000000000081526001600160a01b0389811660048301527f0000000000000000000000000000000000000000000000000000000000000000169063a7e21e80906024015f604051808303815f87803b158015612495575f5ffd5b505af11580156124a7573d5f5f3e3d5ffd5b50505050505050509392505050565b336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161461251a576040517f3ea4dbbe0000000000000000000000000000000000000000000000000000000081523360048201526024016106f1565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b906125829060129060040161510a565b602060405180830381865afa15801561259d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906125c19190615124565b90505f6125e1846fffffffffffffffffffffffffffffffff841685613759565b90505f612684827f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015612644573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061266891906156be565b84604001516fffffffffffffffffffffffffffffffff166138de565b6040516fffffffffffffffffffffffffffffffff8216815290915084906001600160a01b038716907f32e813f2cf8d532d39b6a7816f8caa565df9fd10b5aeb5f881a1331f280fdcc29060200160405180910390a35050505050565b5f81815260036020526040902060016002828101547c0100000000000000000000000000000000000000000000000000000000900460ff169081111561272857612728614ce3565b14612762576040517f3d11fccf000000000000000000000000000000000000000000000000000000008152600481018390526024016106f1565b919050565b6127ec604080516102008101909152805f81526020015f81525f6020820181905260408201819052606082018190526080820181905260a0820181905260c0820181905260e08201819052610100820181905261012082018190526101408201819052610160820181905261018082018190526101a082018190526101c09091015290565b60028201546040517f40a8c5370000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910467ffffffffffffffff1660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906340a8c5379060240161020060405180830381865afa15801561288f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906128b3919061580d565b90506003815160038111156128ca576128ca614ce3565b146109fe576040517f9fe46bf8000000000000000000000000000000000000000000000000000000008152600481018490526024016106f1565b5f81604001518061292957505f8260200151600281111561292757612927614ce3565b145b1561293557505f919050565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061299b90600c9060040161510a565b602060405180830381865afa1580156129b6573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906129da9190615124565b82610100015167ffffffffffffffff166109fe919061563f565b81546001600160a01b03165f80612a0b86846140b3565b60028701546040517f7988dfa00000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910467ffffffffffffffff16600482015291935091505f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690637988dfa0906024015f60405180830381865afa158015612ab3573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d9081017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0168201604052612af89190810190615942565b90505f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f72d0b3b60146040518263ffffffff1660e01b8152600401612b48919061510a565b602060405180830381865afa158015612b63573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612b879190615124565b90505f825182612b9791906156d9565b612ba1908561563f565b90505f6127107f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f72d0b3b600f6040518263ffffffff1660e01b8152600401612bf4919061510a565b602060405180830381865afa158015612c0f573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612c339190615124565b612c3c89613bbd565b612c4691906156d9565b612c5091906156f0565b90505f612c6c88848411612c645784612c66565b835b8d613759565b6040810180516fffffffffffffffffffffffffffffffff168b5251909150612c9390613b07565b6fffffffffffffffffffffffffffffffff1660608a0152612cb58186866144bd565b6fffffffffffffffffffffffffffffffff1660208a0152612cd88b82898961454c565b6fffffffffffffffffffffffffffffffff90811660408b015260018b015460608b0151612d119284926001600160a01b031691166138de565b89606001906fffffffffffffffffffffffffffffffff1690816fffffffffffffffffffffffffffffffff1681525050612de0817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015612da0573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612dc491906156be565b83604001516fffffffffffffffffffffffffffffffff166138de565b506040517f4febf53d0000000000000000000000000000000000000000000000000000000081526001600160a01b0389811660048301527f00000000000000000000000000000000000000000000000000000000000000001690634febf53d906024015f604051808303815f87803b158015612e5a575f5ffd5b505af1158015612e6c573d5f5f3e3d5ffd5b5050505060018a01548a54612eb0916001600160a01b0316907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16613343565b60028a01546001600160a01b03808a16911603612f0d5760018a0154612f089089906001600160a01b038116907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff166146a2565b612f50565b60028a015460018b0154612f50916001600160a01b0316907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16613343565b5050505050505050505050565b5f828152600460205260408120905b81548110156130ec575f828281548110612f8857612f88615070565b5f91825260208083206040805160a08101825260039094029091018054845260018101546001600160a01b03808216948601949094526bffffffffffffffffffffffff7401000000000000000000000000000000000000000091829004811693860193909352600290910154928316606085015290910416608082015291506130118286614770565b90506fffffffffffffffffffffffffffffffff8116156130e25760608201516040517f5cd4ad1f0000000000000000000000000000000000000000000000000000000081526001600160a01b03878116600483015291821660248201526fffffffffffffffffffffffffffffffff831660448201527f000000000000000000000000000000000000000000000000000000000000000090911690635cd4ad1f906064015f604051808303815f87803b1580156130cb575f5ffd5b505af11580156130dd573d5f5f3e3d5ffd5b505050505b5050600101612f6c565b50505050565b6001810154815460028301546001600160a01b0392831692808316927401000000000000000000000000000000000000000090046bffffffffffffffffffffffff169116839003613179576001840154613172907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16826159f6565b90506131bc565b600284015460018501546131bc916001600160a01b0316907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16613343565b60028401546040517f7988dfa00000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910467ffffffffffffffff1660048201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690637988dfa0906024015f60405180830381865afa15801561325f573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d9081017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01682016040526132a49190810190615942565b90505f6132c48251846fffffffffffffffffffffffffffffffff1661486d565b90505f5b82518110156132fd576132f5868483815181106132e7576132e7615070565b6020026020010151846146a2565b6001016132c8565b50610fe385858451846fffffffffffffffffffffffffffffffff1661332291906156d9565b61333e906fffffffffffffffffffffffffffffffff8816615703565b6146a2565b6fffffffffffffffffffffffffffffffff811615613404576040517f9c5ea8010000000000000000000000000000000000000000000000000000000081526001600160a01b0383811660048301525f60248301526fffffffffffffffffffffffffffffffff831660448301527f00000000000000000000000000000000000000000000000000000000000000001690639c5ea801906064015f604051808303815f87803b1580156133f2575f5ffd5b505af1158015610fe3573d5f5f3e3d5ffd5b5050565b6fffffffffffffffffffffffffffffffff8116156134cc576040517f07dbf4a70000000000000000000000000000000000000000000000000000000081523360048201525f60248201526fffffffffffffffffffffffffffffffff821660448201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906307dbf4a7906064015f604051808303815f87803b1580156134b5575f5ffd5b505af11580156134c7573d5f5f3e3d5ffd5b505050505b50565b5f818152600760205260409020600180820154790100000000000000000000000000000000000000000000000000900460ff16600381111561351357613513614ce3565b1461276257818160010160199054906101000a900460ff166040517f039564db0000000000000000000000000000000000000000000000000000000081526004016106f1929190615a1e565b6001810180547902000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff90911617905580546040517f730a0d800000000000000000000000000000000000000000000000000000000081526001600160a01b0391821660048201527f00000000000000000000000000000000000000000000000000000000000000009091169063730a0d80906024015f604051808303815f87803b158015613624575f5ffd5b505af1158015613636573d5f5f3e3d5ffd5b505050600182015482546134cc92506001600160a01b03918216918116906bffffffffffffffffffffffff74010000000000000000000000000000000000000000909104166146a2565b6040517ffacd743b0000000000000000000000000000000000000000000000000000000081523360048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063facd743b90602401602060405180830381865afa1580156136fb573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061371f91906150f1565b613757576040517fbc677c900000000000000000000000000000000000000000000000000000000081523360048201526024016106f1565b565b604080516060810182525f808252602082018190529181018290529061377e85613bbd565b90506040518060600160405280866001600160a01b031681526020018481526020018286106137ad57826137af565b855b6fffffffffffffffffffffffffffffffff1690529150505b9392505050565b60028101545f907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16810361380857505f919050565b600382015460058301545f908152600160205260408120546bffffffffffffffffffffffff909216916fffffffffffffffffffffffffffffffff1690818311613851575f61385b565b61385b8284615a32565b60028601546fffffffffffffffffffffffffffffffff9190911691507401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1681106138d35760028501547401000000000000000000000000000000000000000090046bffffffffffffffffffffffff166138d5565b805b95945050505050565b5f83604001516fffffffffffffffffffffffffffffffff168210613906578360400151613908565b815b9050806fffffffffffffffffffffffffffffffff165f0361392a57505f6137c7565b808460400181815161393c9190615a32565b6fffffffffffffffffffffffffffffffff908116909152855160208701516040517f694465f20000000000000000000000000000000000000000000000000000000081526001600160a01b0392831660048201529285166024840152868216604484015260648301527f000000000000000000000000000000000000000000000000000000000000000016915063694465f2906084016020604051808303815f875af11580156139ee573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613a129190615a5a565b509392505050565b6fffffffffffffffffffffffffffffffff8116156130ec575f8481526001602052604081208054839290613a619084906fffffffffffffffffffffffffffffffff166159f6565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550826001600160a01b0316847f3cc3f86e05fc1021fb24e7c3fdad6d023551d0008ae8c7c0f44947ed1a9f8a778484604051613af99291906001600160a01b039290921682526fffffffffffffffffffffffffffffffff16602082015260400190565b60405180910390a350505050565b5f6127107f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f72d0b3b60136040518263ffffffff1660e01b8152600401613b58919061510a565b602060405180830381865afa158015613b73573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613b979190615124565b613bb3906fffffffffffffffffffffffffffffffff85166156d9565b6109fe91906156f0565b6040517f426233600000000000000000000000000000000000000000000000000000000081526001600160a01b0382811660048301525f9182917f00000000000000000000000000000000000000000000000000000000000000001690634262336090602401606060405180830381865afa158015613c3e573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613c629190615a75565b905080602001516fffffffffffffffffffffffffffffffff16815f01516fffffffffffffffffffffffffffffffff166137c7919061563f565b613ccb6040518060a00160405280606081526020015f815260200160608152602001606081526020015f81525090565b613cd682600261563f565b67ffffffffffffffff811115613cee57613cee615043565b604051908082528060200260200182016040528015613d17578160200160208202803683370190505b508082528051859133915f90613d2f57613d2f615070565b60200260200101835f0151600181518110613d4c57613d4c615070565b6001600160a01b039384166020918202929092018101919091529290911690526002908201528167ffffffffffffffff811115613d8b57613d8b615043565b604051908082528060200260200182016040528015613db4578160200160208202803683370190505b5060408201528167ffffffffffffffff811115613dd357613dd3615043565b604051908082528060200260200182016040528015613dfc578160200160208202803683370190505b5060608201525f5b82811015614093575f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663d29eb955878786818110613e4f57613e4f615070565b9050602002810190613e619190615ae7565b6040518263ffffffff1660e01b8152600401613e7d919061529b565b61012060405180830381865afa158015613e99573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613ebd9190615501565b91509150866001600160a01b0316815f01516001600160a01b031614613f245780516040517fed658724000000000000000000000000000000000000000000000000000000008152600481018490526001600160a01b0390911660248201526044016106f1565b5f8281526020819052604090208054600160ff82167fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0083161781179092551615613f9d576040517fae2ccae3000000000000000000000000000000000000000000000000000000008152600481018390526024016106f1565b866001600160a01b031681602001516001600160a01b03161480613fcd575060208101516001600160a01b031633145b156140155760208101516040517f3a808f5a0000000000000000000000000000000000000000000000000000000081526001600160a01b0390911660048201526024016106f1565b818460400151848151811061402c5761402c615070565b602002602001018181525050614046848260200151614927565b5f86868581811061405957614059615070565b905060200281019061406b9190615ae7565b35905061407885826149c3565b1561408857614088898284614a45565b505050600101613e04565b508051602082015160608301516080840151919092529052949350505050565b5f8281526004602052604081208054606092919067ffffffffffffffff8111156140df576140df615043565b604051908082528060200260200182016040528015614108578160200160208202803683370190505b5092505f5b81548110156144b4575f82828154811061412957614129615070565b5f91825260208083206040805160a081018252600390940290910180548085526001808301546001600160a01b03808216888801526bffffffffffffffffffffffff7401000000000000000000000000000000000000000092839004811689880190815260029096015491821660608a0152919004811660808801529187529093529084205490519294506fffffffffffffffffffffffffffffffff1692911682106141d5575f6141f3565b8183604001516bffffffffffffffffffffffff166141f39190615a32565b90505f614200848a614770565b90505f816fffffffffffffffffffffffffffffffff16836fffffffffffffffffffffffffffffffff16106142345781614236565b825b90506fffffffffffffffffffffffffffffffff81161561431457602085015160608601516040517fcb91bc6f0000000000000000000000000000000000000000000000000000000081526001600160a01b038d81166004830152928316602482015290821660448201526fffffffffffffffffffffffffffffffff831660648201527f00000000000000000000000000000000000000000000000000000000000000009091169063cb91bc6f906084015f604051808303815f87803b1580156142fd575f5ffd5b505af115801561430f573d5f5f3e3d5ffd5b505050505b806fffffffffffffffffffffffffffffffff16826fffffffffffffffffffffffffffffffff161461440d577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316635cd4ad1f8b876060015184866143809190615a32565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b1681526001600160a01b0393841660048201529290911660248301526fffffffffffffffffffffffffffffffff1660448201526064015f604051808303815f87803b1580156143f6575f5ffd5b505af1158015614408573d5f5f3e3d5ffd5b505050505b614424855f01518660200151876060015184613a1a565b60608501516001600160a01b0316156144415750505050506144ac565b61444b8184615a32565b89878151811061445d5761445d615070565b6fffffffffffffffffffffffffffffffff909216602092830291909101909101526144888184615a32565b6144a4906fffffffffffffffffffffffffffffffff168961563f565b975050505050505b60010161410d565b50509250929050565b5f5f6144e0845186604001516fffffffffffffffffffffffffffffffff1661486d565b6fffffffffffffffffffffffffffffffff16905080831115614500578092505b5f5b84518110156145435761452f8686838151811061452157614521615070565b6020026020010151866138de565b61453990846159f6565b9250600101614502565b50509392505050565b5f815f0361455b57505f61469a565b5f84604001516fffffffffffffffffffffffffffffffff1683106145955784604001516fffffffffffffffffffffffffffffffff16614597565b825b90505f5b8451811015614697578481815181106145b6576145b6615070565b60200260200101516fffffffffffffffffffffffffffffffff165f031561468f575f8781526004602052604081208054839081106145f6576145f6615070565b905f5260205f20906003020190505f61466288836001015f9054906101000a90046001600160a01b031688878b888151811061463457614634615070565b60200260200101516fffffffffffffffffffffffffffffffff1661465891906156d9565b611a0791906156f0565b82546001840154919250614680916001600160a01b03165f84613a1a565b61468a81866159f6565b945050505b60010161459b565b50505b949350505050565b6fffffffffffffffffffffffffffffffff81161561476b576040517f4d80e7c00000000000000000000000000000000000000000000000000000000081526001600160a01b03848116600483015283811660248301525f60448301526fffffffffffffffffffffffffffffffff831660648301527f00000000000000000000000000000000000000000000000000000000000000001690634d80e7c0906084015f604051808303815f87803b158015614759575f5ffd5b505af1158015610e54573d5f5f3e3d5ffd5b505050565b60608201516040517ff7888aec0000000000000000000000000000000000000000000000000000000081526001600160a01b03838116600483015291821660248201525f9182917f00000000000000000000000000000000000000000000000000000000000000009091169063f7888aec90604401608060405180830381865afa158015614800573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906148249190615b23565b60600151905083608001516bffffffffffffffffffffffff16816fffffffffffffffffffffffffffffffff16106137c75783608001516bffffffffffffffffffffffff1661469a565b5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f72d0b3b60146040518263ffffffff1660e01b81526004016148bc919061510a565b602060405180830381865afa1580156148d7573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906148fb9190615124565b9050835f0361490d575f9150506109fe565b5f61491885856156f0565b9050808210613a1257806138d5565b60025b826020015181101561497857816001600160a01b0316835f0151828151811061495557614955615070565b60200260200101516001600160a01b03160361497057505050565b60010161492a565b50815160208301805183929161498d82615608565b90528151811061499f5761499f615070565b60200260200101906001600160a01b031690816001600160a01b0316815250505050565b5f805b8360800151811015614a075782846060015182815181106149e9576149e9615070565b6020026020010151036149ff575f9150506109fe565b6001016149c6565b506060830151608084018051849291614a1f82615608565b905281518110614a3157614a31615070565b602090810291909101015250600192915050565b60808101515f906fffffffffffffffffffffffffffffffff1615614b37578151604080840151608085015191517f98ffb51a0000000000000000000000000000000000000000000000000000000081526001600160a01b03938416600482015290831660248201526fffffffffffffffffffffffffffffffff90911660448201527f0000000000000000000000000000000000000000000000000000000000000000909116906398ffb51a906064016020604051808303815f875af1158015614b10573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190614b349190615a5a565b90505b5f938452600460209081526040808620815160a081018352958652848301516001600160a01b039081168785019081526060808801516bffffffffffffffffffffffff9081168a87019081529890950151831690890190815295841660808901908152835460018082018655948b529590992097516003909502909701938455955194519486167401000000000000000000000000000000000000000095831686021790830155915194519490931693160291909117600290910155565b5f60208284031215614c05575f5ffd5b5035919050565b602080825282518282018190525f918401906040840190835b81811015614ca9578351805184526001600160a01b0360208201511660208501526001600160a01b0360408201511660408501526fffffffffffffffffffffffffffffffff60608201511660608501526fffffffffffffffffffffffffffffffff60808201511660808501525060a083019250602084019350600181019050614c25565b509095945050505050565b6001600160a01b03811681146134cc575f5ffd5b5f60208284031215614cd8575f5ffd5b81356137c781614cb4565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b60048110614d2057614d20614ce3565b9052565b5f61012082019050614d37828451614d10565b6001600160a01b0360208401511660208301526001600160a01b0360408401511660408301526060830151614d78606084018267ffffffffffffffff169052565b506080830151614d9c60808401826fffffffffffffffffffffffffffffffff169052565b5060a083015160a083015260c083015160c083015260e0830151614dcb60e08401826001600160a01b03169052565b50610100830151614df16101008401826fffffffffffffffffffffffffffffffff169052565b5092915050565b5f5f5f60408486031215614e0a575f5ffd5b83359250602084013567ffffffffffffffff811115614e27575f5ffd5b8401601f81018613614e37575f5ffd5b803567ffffffffffffffff811115614e4d575f5ffd5b866020828401011115614e5e575f5ffd5b939660209190910195509293505050565b600381106134cc576134cc614ce3565b815160e0820190614e8f81614e6f565b808352506001600160a01b0360208401511660208301526001600160a01b0360408401511660408301526fffffffffffffffffffffffffffffffff6060840151166060830152608083015160808301526001600160a01b0360a08401511660a083015260c0830151614df160c08401826fffffffffffffffffffffffffffffffff169052565b5f60208284031215614f25575f5ffd5b813567ffffffffffffffff811115614f3b575f5ffd5b820161028081850312156137c7575f5ffd5b5f5f5f5f5f60a08688031215614f61575f5ffd5b8535614f6c81614cb4565b94506020860135614f7c81614cb4565b9350604086013560028110614f8f575f5ffd5b94979396509394606081013594506080013592915050565b5f5f5f60408486031215614fb9575f5ffd5b8335614fc481614cb4565b9250602084013567ffffffffffffffff811115614fdf575f5ffd5b8401601f81018613614fef575f5ffd5b803567ffffffffffffffff811115615005575f5ffd5b8660208260051b8401011115614e5e575f5ffd5b5f5f6040838503121561502a575f5ffd5b823561503581614cb4565b946020939093013593505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b60a081016150aa87614e6f565b9581526fffffffffffffffffffffffffffffffff94851660208201529284166040840152908316606083015290911660809091015290565b80518015158114612762575f5ffd5b5f60208284031215615101575f5ffd5b6137c7826150e2565b602081016015831061511e5761511e614ce3565b91905290565b5f60208284031215615134575f5ffd5b5051919050565b60208152816020820152818360408301375f818301604090810191909152601f9092017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0160101919050565b67ffffffffffffffff811681146134cc575f5ffd5b803561276281615187565b60ff811681146134cc575f5ffd5b8035612762816151a7565b6fffffffffffffffffffffffffffffffff811681146134cc575f5ffd5b8035612762816151c0565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe184360301811261521b575f5ffd5b830160208101925035905067ffffffffffffffff81111561523a575f5ffd5b8060051b360382131561524b575f5ffd5b9250929050565b8183525f7f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff831115615282575f5ffd5b8260051b80836020870137939093016020019392505050565b60208082528235828201525f906152b390840161519c565b67ffffffffffffffff8116604084015250604083013560608381019190915283013560808084019190915283013560a08084019190915283013560c08084019190915283013560e080840191909152830135610100808401919091528301356101208084019190915283013561014080840191909152830135610160808401919091526153419084016151b5565b60ff81166101808401525061535961018084016151b5565b60ff81166101a0840152506153716101a084016151b5565b60ff81166101c0840152506153896101c0840161519c565b67ffffffffffffffff81166101e0840152506153a86101e0840161519c565b67ffffffffffffffff8116610200840152506153c7610200840161519c565b67ffffffffffffffff8116610220840152506153e661022084016151dd565b6fffffffffffffffffffffffffffffffff81166102408401525061540d610240840161519c565b67ffffffffffffffff81166102608401525061542d6102608401846151e8565b610280808501526138d56102a085018284615252565b604051610100810167ffffffffffffffff8111828210171561546757615467615043565b60405290565b604051610200810167ffffffffffffffff8111828210171561546757615467615043565b604051601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016810167ffffffffffffffff811182821017156154d8576154d8615043565b604052919050565b805161276281614cb4565b8051612762816151c0565b805161276281615187565b5f5f828403610120811215615514575f5ffd5b835192506101007fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe082011215615548575f5ffd5b50615551615443565b602084015161555f81614cb4565b815261556d604085016154e0565b602082015261557e606085016154e0565b604082015261558f608085016154eb565b60608201526155a060a085016154eb565b60808201526155b160c085016154f6565b60a08201526155c260e085016154f6565b60c0820152610100939093015160e08401525092909150565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8203615638576156386155db565b5060010190565b808201808211156109fe576109fe6155db565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f6fffffffffffffffffffffffffffffffff8316806156a0576156a0615652565b806fffffffffffffffffffffffffffffffff84160491505092915050565b5f602082840312156156ce575f5ffd5b81516137c781614cb4565b80820281158282048414176109fe576109fe6155db565b5f826156fe576156fe615652565b500490565b818103818111156109fe576109fe6155db565b5f60608201858352606060208401528085518083526080850191506020870192505f5b818110156157605783516001600160a01b0316835260209384019390920191600101615739565b5050809250505060ff83166040830152949350505050565b5f8151808452602084019350602083015f5b828110156157a857815186526020958601959091019060010161578a565b5093949350505050565b838152606060208201525f6157ca6060830185615778565b82810360408401526157dc8185615778565b9695505050505050565b805160048110612762575f5ffd5b805160038110612762575f5ffd5b8051612762816151a7565b5f61020082840312801561581f575f5ffd5b5061582861546d565b615831836157e6565b815261583f602084016157f4565b6020820152615850604084016150e2565b6040820152615861606084016154e0565b60608201526080838101519082015261587c60a084016154f6565b60a082015261588d60c084016154f6565b60c082015261589e60e084016154f6565b60e08201526158b061010084016154f6565b6101008201526158c36101208401615802565b6101208201526158d66101408401615802565b6101408201526158e96101608401615802565b6101608201526158fc6101808401615802565b61018082015261590f6101a08401615802565b6101a08201526159226101c08401615802565b6101c08201526159356101e08401615802565b6101e08201529392505050565b5f60208284031215615952575f5ffd5b815167ffffffffffffffff811115615968575f5ffd5b8201601f81018413615978575f5ffd5b805167ffffffffffffffff81111561599257615992615043565b8060051b6159a260208201615491565b918252602081840181019290810190878411156159bd575f5ffd5b6020850194505b838510156159eb57845192506159d983614cb4565b828252602094850194909101906159c4565b979650505050505050565b6fffffffffffffffffffffffffffffffff81811683821601908111156109fe576109fe6155db565b828152604081016137c76020830184614d10565b6fffffffffffffffffffffffffffffffff82811682821603908111156109fe576109fe6155db565b5f60208284031215615a6a575f5ffd5b81516137c7816151c0565b5f6060828403128015615a86575f5ffd5b506040516060810167ffffffffffffffff81118282101715615aaa57615aaa615043565b6040528251615ab8816151c0565b81526020830151615ac8816151c0565b60208201526040830151615adb81615187565b60408201529392505050565b5f82357ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffd81833603018112615b19575f5ffd5b9190910192915050565b5f6080828403128015615b34575f5ffd5b506040516080810167ffffffffffffffff81118282101715615b5857615b58615043565b6040528251615b66816151c0565b81526020830151615b76816151c0565b60208201526040830151615b89816151c0565b60408201526060830151615b9c816151c0565b6060820152939250505056'
