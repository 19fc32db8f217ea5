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
  '0x610160604052348015610010575f5ffd5b506040516161dd3803806161dd83398101604081905261002f91610300565b8086868686306001600160a01b0316846001600160a01b031663e6add9936040518163ffffffff1660e01b8152600401602060405180830381865afa15801561007a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061009e9190610379565b6001600160a01b0316146100d55760405163463733d960e01b81526001600160a01b03851660048201526024015b60405180910390fd5b6001600160a01b03841660808190526040805163a9b5898f60e01b8152905163a9b5898f916004808201926020929091908290030181865afa15801561011d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101419190610379565b6001600160a01b0390811660a05292831660c05290821660e05216610100525080158061016e5750601881115b1561018f5760405163738bb48b60e01b8152600481018290526024016100cc565b80610120818152505050306001600160a01b0316856001600160a01b0316635db93dfa6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156101df573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906102039190610379565b6001600160a01b03161461023557604051631d3f1d7360e31b81526001600160a01b03861660048201526024016100cc565b306001600160a01b0316846001600160a01b031663e6add9936040518163ffffffff1660e01b8152600401602060405180830381865afa15801561027b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061029f9190610379565b6001600160a01b0316146102d157604051631d3f1d7360e31b81526001600160a01b03851660048201526024016100cc565b506001600160a01b0316610140525061039b92505050565b6001600160a01b03811681146102fd575f5ffd5b50565b5f5f5f5f5f5f60c08789031215610315575f5ffd5b8651610320816102e9565b6020880151909650610331816102e9565b6040880151909550610342816102e9565b6060880151909450610353816102e9565b6080880151909350610364816102e9565b8092505060a087015190509295509295509295565b5f60208284031215610389575f5ffd5b8151610394816102e9565b9392505050565b60805160a05160c05160e051610100516101205161014051615ca161053c5f395f81816103670152611ca501525f818161044d0152818161219d01526121f201525f8181610216015281816111fd0152613f0901525f818161032501528181610ed7015281816123c9015281816125ba0152818161293a01528181612b600152818161330c01526137a701525f81816104870152818161088c01528181610a8c0152818161179e01528181611923015281816119e501528181611e940152818161254d01528181612f12015281816136da01528181613aa00152613cf201525f818161042601528181610d5f015281816113a80152818161142c01528181611a4401528181611b4d01528181611db201528181611f020152818161229801528181612645015281816126e301528181612a5e01528181612bf601528181612ca201528181612e3f01528181613c06015261496a01525f8181610272015281816106a101528181613181015281816134aa01528181613565015281816143b30152818161443a01528181614811015281816148b20152614bc10152615ca15ff3fe608060405234801561000f575f5ffd5b50600436106101d1575f3560e01c8063814f46e4116100fe578063b46092231161009e578063ccbb38441161006e578063ccbb3844146104c5578063dc0370e1146104d8578063f296d222146104eb578063f60bb4f0146104f4575f5ffd5b8063b46092231461046f578063c60e814d14610482578063cbe2273d146104a9578063cc4f0ea7146104b2575f5ffd5b80639f33126f116100d95780639f33126f146103ee578063a467249f1461040e578063a9b5898f14610421578063ae5a2c0c14610448575f5ffd5b8063814f46e41461036257806381c92ddc1461038957806388910d831461039c575f5ffd5b80634a37cecf116101745780635ba833b0116101445780635ba833b0146103185780637b225162146103205780637cb7e418146103475780637e69b7b01461034f575f5ffd5b80634a37cecf146102b75780634c1d3a45146102d7578063505621ea146102f15780635505f18814610310575f5ffd5b806333fd2c0c116101af57806333fd2c0c146102505780633487b25614610258578063411557d11461026d578063429cead114610294575f5ffd5b806303b2bf8e146101d5578063166823eb146101f15780632398a77d14610211575b5f5ffd5b6101de60065481565b6040519081526020015b60405180910390f35b6102046101ff366004614cee565b610513565b6040516101e89190614d05565b6102387f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020016101e8565b6101de600481565b61026b610266366004614cee565b610686565b005b6102387f000000000000000000000000000000000000000000000000000000000000000081565b6102a76102a2366004614dc1565b610a52565b60405190151581526020016101e8565b6102ca6102c5366004614cee565b610afd565b6040516101e89190614e1d565b6102df600781565b60405160ff90911681526020016101e8565b6101de6102ff366004614dc1565b60056020525f908152604090205481565b6101de601881565b6101de600381565b6102387f000000000000000000000000000000000000000000000000000000000000000081565b6102df600f81565b61026b61035d366004614cee565b610c29565b6102387f000000000000000000000000000000000000000000000000000000000000000081565b61026b610397366004614ef1565b610f56565b6103cd6103aa366004614cee565b60016020525f90815260409020546fffffffffffffffffffffffffffffffff1681565b6040516fffffffffffffffffffffffffffffffff90911681526020016101e8565b6104016103fc366004614cee565b6110e4565b6040516101e89190614f78565b6101de61041c36600461500e565b6111f0565b6102387f000000000000000000000000000000000000000000000000000000000000000081565b6101de7f000000000000000000000000000000000000000000000000000000000000000081565b61026b61047d366004614cee565b611801565b6102387f000000000000000000000000000000000000000000000000000000000000000081565b6101de61c00081565b61026b6104c0366004615046565b611c9a565b6101de6104d33660046150a0565b61202c565b61026b6104e6366004615112565b6125af565b6101de60025481565b6101de610502366004614dc1565b60086020525f908152604090205481565b5f81815260046020526040902080546060919067ffffffffffffffff81111561053e5761053e61513c565b6040519080825280602002602001820160405280156105b457816020015b6040805160a0810182525f808252602080830182905292820181905260608201819052608082015282527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff90920191018161055c5790505b5091505f5b815481101561067f575f8282815481106105d5576105d5615169565b5f9182526020918290206040805160a08101825260039093029091018054835260018101546001600160a01b03808216958501959095526002820154948516928401929092526bffffffffffffffffffffffff7401000000000000000000000000000000000000000092839004811660608501529190930416608082015285519192509085908490811061066b5761066b615169565b6020908102919091010152506001016105b9565b5050919050565b5f610690826127d9565b90505f61069d8383612860565b90507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316635e0a896b6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156106fb573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061071f91906151a1565b6001600160a01b0316634ecac862846040518263ffffffff1660e01b815260040161074c91815260200190565b6020604051808303815f875af1158015610768573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061078c91906151cb565b15610798575f60208201525b5f6107a2826129fd565b9050804210156107f3576040517facfcbfd400000000000000000000000000000000000000000000000000000000815260048101859052426024820152604481018290526064015b60405180910390fd5b82546002840180547c02000000000000000000000000000000000000000000000000000000007fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff9091161790556001600160a01b039081165f8181526005602052604080822091909155517f730a0d800000000000000000000000000000000000000000000000000000000081526004810182905290917f0000000000000000000000000000000000000000000000000000000000000000169063730a0d80906024015f604051808303815f87803b1580156108cd575f5ffd5b505af11580156108df573d5f5f3e3d5ffd5b5050604080516080810182525f808252602082018190529181018290526060810191909152915061090d9050565b60018460200151600281111561092557610925614ddc565b0361093a57610935868683612aed565b6109ed565b6109448683613056565b60028460200151600281111561095c5761095c614ddc565b0361096a57610935856131eb565b600185015485546109aa916001600160a01b0316907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1661343c565b600285015460018601546109ed916001600160a01b0316907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1661343c565b816001600160a01b0316867fd28b1790706a221cbf6b8a4bae735b0b30eaffc653810559dfad48c1bce299208660200151845f0151856020015186604001518760600151604051610a429594939291906151e4565b60405180910390a3505050505050565b6040517f429cead10000000000000000000000000000000000000000000000000000000081526001600160a01b0382811660048301525f917f00000000000000000000000000000000000000000000000000000000000000009091169063429cead190602401602060405180830381865afa158015610ad3573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610af791906151cb565b92915050565b6040805161012080820183525f8083526020808401829052838501829052606084018290526080840182905260a0840182905260c0840182905260e08401829052610100840182905285825260079052839020835191820190935260018301549192918190790100000000000000000000000000000000000000000000000000900460ff166003811115610b9357610b93614ddc565b815282546001600160a01b03808216602084015260018501548082166040850152740100000000000000000000000000000000000000009081900464ffffffffff166060850152918290046bffffffffffffffffffffffff9081166080850152600486015460a0850152600586015460c085015260029095015490811660e0840152049092166101009092019190915292915050565b5f610c33826127d9565b90505f610c408383612860565b90505f600182602001516002811115610c5b57610c5b614ddc565b1490505f610c68836129fd565b9050804210610cb3576040517f322fe19400000000000000000000000000000000000000000000000000000000815260048101869052426024820152604481018290526064016107ea565b5f82610ccc5760018501546001600160a01b0316610cd8565b84546001600160a01b03165b9050336001600160a01b03821614610d2d576040517f294988880000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b03821660248201526044016107ea565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90610d9590600e90600401615229565b602060405180830381865afa158015610db0573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610dd49190615243565b600287018054337fffffffffffffffffffffffff000000000000000000000000000000000000000090911681179091556001880180546001600160a01b0316740100000000000000000000000000000000000000006bffffffffffffffffffffffff8516908102919091179091556040519081529192509088907fad0619fd96312cacc2004879fcc8fe5a6c904e03f55688e38ecd822c7104302b9060200160405180910390a360028601546040517fa493a4990000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910467ffffffffffffffff166004820152600f60248201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063a493a499906044015f604051808303815f87803b158015610f20575f5ffd5b505af1158015610f32573d5f5f3e3d5ffd5b50505050610f4d816bffffffffffffffffffffffff16613501565b50505050505050565b5f610f60846135c8565b80549091506001600160a01b0316338114610fb8576040517fa44ac3460000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b03821660248201526044016107ea565b600182015474010000000000000000000000000000000000000000900464ffffffffff1642106110475760018201546040517f3a183483000000000000000000000000000000000000000000000000000000008152600481018790524260248201527401000000000000000000000000000000000000000090910464ffffffffff1660448201526064016107ea565b8261c00081111561108f576040517f2716a74f0000000000000000000000000000000000000000000000000000000081526004810182905261c00060248201526044016107ea565b816001600160a01b0316867fef7eea6e813f0bf47a23e0180321e14a2c485d48fa947884cfe402861c9ad96b87876040516110cb92919061525a565b60405180910390a36110dc83613658565b505050505050565b6040805160e080820183525f8083526020808401829052838501829052606084018290526080840182905260a0840182905260c0840182905285825260039052839020835191820190935260028084015492939282917c010000000000000000000000000000000000000000000000000000000090910460ff169081111561116e5761116e614ddc565b815282546001600160a01b038082166020840152600185015480821660408501526bffffffffffffffffffffffff74010000000000000000000000000000000000000000938490048116606086015260029096015467ffffffffffffffff84820416608086015290911660a08401520490921660c09092019190915292915050565b5f6111f9613779565b5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663d29eb955856040518263ffffffff1660e01b815260040161124791906153ba565b61012060405180830381865afa158015611263573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112879190615615565b91509150336001600160a01b0316815f01516001600160a01b0316036112e75780516040517f9ecad84c0000000000000000000000000000000000000000000000000000000081526001600160a01b0390911660048201526024016107ea565b5f8281526020819052604090208054600260ff82167fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0083161781179092551615611360576040517fcfcc5517000000000000000000000000000000000000000000000000000000008152600481018390526024016107ea565b60065f815461136e9061571c565b91829055506040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081529093505f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b906113de90600d90600401615229565b602060405180830381865afa1580156113f9573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061141d9190615243565b6114279042615753565b90505f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f72d0b3b600e6040518263ffffffff1660e01b81526004016114779190615229565b602060405180830381865afa158015611492573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906114b69190615243565b60408401519091505f906001600160a01b0316156114d4575f6114f2565b8360a0015167ffffffffffffffff1684606001516114f29190615793565b604080516101408101825286516001600160a01b031681526bffffffffffffffffffffffff85166020820152339181019190915264ffffffffff8516606082015290915060808101600181526020868101516001600160a01b03908116828401526bffffffffffffffffffffffff8086166040808601919091526060808b015183168187015260808087018d90528e3560a0909701969096525f8d81526007865282902087519588015190931674010000000000000000000000000000000000000000908102958516959095178355908601516001830180549288015164ffffffffff169095027fffffffffffffff00000000000000000000000000000000000000000000000000909216931692909217919091178083559284015190929091907fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff1679010000000000000000000000000000000000000000000000000083600381111561166257611662614ddc565b021790555060a082015160c08301516001600160a01b03918216740100000000000000000000000000000000000000006bffffffffffffffffffffffff9283160217600284015560e08401516003840180547fffffffffffffffffffffffffffffffffffffffff00000000000000000000000016919092161790556101008301516004830155610120909201516005909101558451604080518881528a35602082015267ffffffffffffffff8716918101919091523392919091169088907fb9bf94e9a325a4cf2ad329f7d4c81020e38f7d8112168ab9c03ce3357c8d2fa69060600160405180910390a4611764826bffffffffffffffffffffffff16613501565b83516040517fa7e21e800000000000000000000000000000000000000000000000000000000081526001600160a01b0391821660048201527f00000000000000000000000000000000000000000000000000000000000000009091169063a7e21e80906024015f604051808303815f87803b1580156117e1575f5ffd5b505af11580156117f3573d5f5f3e3d5ffd5b505050505050505050919050565b5f61180b826135c8565b600181015490915074010000000000000000000000000000000000000000900464ffffffffff1642101561189e5760018101546040517f24d13f41000000000000000000000000000000000000000000000000000000008152600481018490524260248201527401000000000000000000000000000000000000000090910464ffffffffff1660448201526064016107ea565b80546001820180547903000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff9091161790556040517f730a0d800000000000000000000000000000000000000000000000000000000081526001600160a01b0391821660048201819052917f0000000000000000000000000000000000000000000000000000000000000000169063730a0d80906024015f604051808303815f87803b158015611964575f5ffd5b505af1158015611976573d5f5f3e3d5ffd5b505050506001600160a01b0381165f9081526008602052604081208054829061199e9061571c565b9182905550905060038110611a3d576040517f4febf53d0000000000000000000000000000000000000000000000000000000081526001600160a01b0383811660048301527f00000000000000000000000000000000000000000000000000000000000000001690634febf53d906024015f604051808303815f87803b158015611a26575f5ffd5b505af1158015611a38573d5f5f3e3d5ffd5b505050505b5f611ad8837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f72d0b3b60116040518263ffffffff1660e01b8152600401611a8f9190615229565b602060405180830381865afa158015611aaa573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611ace9190615243565b8660040154613852565b60408101516002860154919250905f90611b059084906001600160a01b0316611b00896138c7565b6139d7565b60058701546002880154919250611b26916001600160a01b03165f84613b13565b60018601545f90611b459085906001600160a01b0316611b0086613c00565b9050611be7847f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611ba7573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611bcb91906151a1565b86604001516fffffffffffffffffffffffffffffffff166139d7565b5060018701548754611c28916001600160a01b0316907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1661343c565b604080516fffffffffffffffffffffffffffffffff858116825284811660208301528316818301526060810187905290516001600160a01b038816918a917fe62c1ba22fcb06460f8891f0a2351b903402fd2a60c491df2be3dfb893ec398f9181900360800190a35050505050505050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614611cfe576040517fc9d32f400000000000000000000000000000000000000000000000000000000081523360048201526024016107ea565b5f8281526009602052604090205460ff1615611d49576040517fa412df71000000000000000000000000000000000000000000000000000000008152600481018390526024016107ea565b5f8281526009602052604080822080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00166001179055517ff72d0b3b000000000000000000000000000000000000000000000000000000008152612710906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90611de890601090600401615229565b602060405180830381865afa158015611e03573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611e279190615243565b611e3088613cb6565b611e3a91906157d2565b611e4491906157e9565b90505f611e52878385613852565b60408181015190517f4febf53d0000000000000000000000000000000000000000000000000000000081526001600160a01b038a8116600483015292935090917f00000000000000000000000000000000000000000000000000000000000000001690634febf53d906024015f604051808303815f87803b158015611ed5575f5ffd5b505af1158015611ee7573d5f5f3e3d5ffd5b505050505f611efa8389611b0085613c00565b9050611f9c837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611f5c573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611f8091906151a1565b85604001516fffffffffffffffffffffffffffffffff166139d7565b50866001811115611faf57611faf614ddc565b886001600160a01b03168a6001600160a01b03167f67492fcb050297cf8a364a721b9722c39f3348971ff3e43033618e6b1ee79c63888686604051612019939291909283526fffffffffffffffffffffffffffffffff918216602084015216604082015260600190565b60405180910390a4505050505050505050565b5f612035613779565b6001600160a01b0384163303612082576040517ff314f20e0000000000000000000000000000000000000000000000000000000081526001600160a01b03851660048201526024016107ea565b6001600160a01b0384165f90815260056020526040902054156120f3576001600160a01b0384165f81815260056020526040908190205490517fb8f2f400000000000000000000000000000000000000000000000000000000008152600481019290925260248201526044016107ea565b60048210806121025750601882115b15612149576040517f3f52ed2600000000000000000000000000000000000000000000000000000000815260048082018490526024820152601860448201526064016107ea565b60025f81546121579061571c565b91829055506001600160a01b0385165f90815260056020526040812082905590915061218582868686613d94565b90505f6002826020015161219991906157fc565b90507f000000000000000000000000000000000000000000000000000000000000000081101561221e576040517f46bbc823000000000000000000000000000000000000000000000000000000008152600481018290527f000000000000000000000000000000000000000000000000000000000000000060248201526044016107ea565b5f838152600360205260409081902080546001600160a01b03808a167fffffffffffffffffffffffff0000000000000000000000000000000000000000928316178355600183018054909216331790915591517ff72d0b3b00000000000000000000000000000000000000000000000000000000815290917f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b906122ce90600e90600401615229565b602060405180830381865afa1580156122e9573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061230d9190615243565b81546bffffffffffffffffffffffff9190911674010000000000000000000000000000000000000000026001600160a01b03909116178155600281018054600191907fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff167c010000000000000000000000000000000000000000000000000000000083021790555082516040517f84dc27810000000000000000000000000000000000000000000000000000000081525f916001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016916384dc2781916124029189919060079060040161580f565b6020604051808303815f875af115801561241e573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906124429190615243565b6002830180547fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff167401000000000000000000000000000000000000000067ffffffffffffffff8416021790556040858101516060870151915192935033926001600160a01b038c169289927f8335ef31bc6285e68765270cf5074d4e596d8a7f77ad77b375d996623361e687926124dc928892916158ab565b60405180910390a48154612515907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16613501565b6040517fa7e21e800000000000000000000000000000000000000000000000000000000081526001600160a01b0389811660048301527f0000000000000000000000000000000000000000000000000000000000000000169063a7e21e80906024015f604051808303815f87803b15801561258e575f5ffd5b505af11580156125a0573d5f5f3e3d5ffd5b50505050505050509392505050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614612613576040517f3ea4dbbe0000000000000000000000000000000000000000000000000000000081523360048201526024016107ea565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061267b90601290600401615229565b602060405180830381865afa158015612696573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906126ba9190615243565b90505f6126da846fffffffffffffffffffffffffffffffff841685613852565b90505f61277d827f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561273d573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061276191906151a1565b84604001516fffffffffffffffffffffffffffffffff166139d7565b6040516fffffffffffffffffffffffffffffffff8216815290915084906001600160a01b038716907f32e813f2cf8d532d39b6a7816f8caa565df9fd10b5aeb5f881a1331f280fdcc29060200160405180910390a35050505050565b5f81815260036020526040902060016002828101547c0100000000000000000000000000000000000000000000000000000000900460ff169081111561282157612821614ddc565b1461285b576040517f3d11fccf000000000000000000000000000000000000000000000000000000008152600481018390526024016107ea565b919050565b6128e5604080516102008101909152805f81526020015f81525f6020820181905260408201819052606082018190526080820181905260a0820181905260c0820181905260e08201819052610100820181905261012082018190526101408201819052610160820181905261018082018190526101a082018190526101c09091015290565b60028201546040517f40a8c5370000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910467ffffffffffffffff1660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906340a8c5379060240161020060405180830381865afa158015612988573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906129ac9190615906565b90506003815160038111156129c3576129c3614ddc565b14610af7576040517f9fe46bf8000000000000000000000000000000000000000000000000000000008152600481018490526024016107ea565b5f816040015180612a2257505f82602001516002811115612a2057612a20614ddc565b145b15612a2e57505f919050565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90612a9490600c90600401615229565b602060405180830381865afa158015612aaf573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612ad39190615243565b82610100015167ffffffffffffffff16610af79190615753565b81546001600160a01b03165f80612b0486846141ac565b60028701546040517f7988dfa00000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910467ffffffffffffffff16600482015291935091505f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690637988dfa0906024015f60405180830381865afa158015612bac573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d9081017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0168201604052612bf19190810190615a3b565b90505f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f72d0b3b60146040518263ffffffff1660e01b8152600401612c419190615229565b602060405180830381865afa158015612c5c573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612c809190615243565b90505f825182612c9091906157d2565b612c9a9085615753565b90505f6127107f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f72d0b3b600f6040518263ffffffff1660e01b8152600401612ced9190615229565b602060405180830381865afa158015612d08573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612d2c9190615243565b612d3589613cb6565b612d3f91906157d2565b612d4991906157e9565b90505f612d6588848411612d5d5784612d5f565b835b8d613852565b6040810180516fffffffffffffffffffffffffffffffff168b5251909150612d8c90613c00565b6fffffffffffffffffffffffffffffffff1660608a0152612dae8186866145b6565b6fffffffffffffffffffffffffffffffff1660208a0152612dd18b828989614645565b6fffffffffffffffffffffffffffffffff90811660408b015260018b015460608b0151612e0a9284926001600160a01b031691166139d7565b89606001906fffffffffffffffffffffffffffffffff1690816fffffffffffffffffffffffffffffffff1681525050612ed9817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015612e99573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612ebd91906151a1565b83604001516fffffffffffffffffffffffffffffffff166139d7565b506040517f4febf53d0000000000000000000000000000000000000000000000000000000081526001600160a01b0389811660048301527f00000000000000000000000000000000000000000000000000000000000000001690634febf53d906024015f604051808303815f87803b158015612f53575f5ffd5b505af1158015612f65573d5f5f3e3d5ffd5b5050505060018a01548a54612fa9916001600160a01b0316907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1661343c565b60028a01546001600160a01b03808a169116036130065760018a01546130019089906001600160a01b038116907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1661479b565b613049565b60028a015460018b0154613049916001600160a01b0316907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1661343c565b5050505050505050505050565b5f828152600460205260408120905b81548110156131e5575f82828154811061308157613081615169565b5f91825260208083206040805160a08101825260039094029091018054845260018101546001600160a01b03808216948601949094526bffffffffffffffffffffffff74010000000000000000000000000000000000000000918290048116938601939093526002909101549283166060850152909104166080820152915061310a8286614869565b90506fffffffffffffffffffffffffffffffff8116156131db5760608201516040517f5cd4ad1f0000000000000000000000000000000000000000000000000000000081526001600160a01b03878116600483015291821660248201526fffffffffffffffffffffffffffffffff831660448201527f000000000000000000000000000000000000000000000000000000000000000090911690635cd4ad1f906064015f604051808303815f87803b1580156131c4575f5ffd5b505af11580156131d6573d5f5f3e3d5ffd5b505050505b5050600101613065565b50505050565b6001810154815460028301546001600160a01b0392831692808316927401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16911683900361327257600184015461326b907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1682615aef565b90506132b5565b600284015460018501546132b5916001600160a01b0316907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1661343c565b60028401546040517f7988dfa00000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910467ffffffffffffffff1660048201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690637988dfa0906024015f60405180830381865afa158015613358573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d9081017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016820160405261339d9190810190615a3b565b90505f6133bd8251846fffffffffffffffffffffffffffffffff16614966565b90505f5b82518110156133f6576133ee868483815181106133e0576133e0615169565b60200260200101518461479b565b6001016133c1565b506110dc85858451846fffffffffffffffffffffffffffffffff1661341b91906157d2565b613437906fffffffffffffffffffffffffffffffff88166157fc565b61479b565b6fffffffffffffffffffffffffffffffff8116156134fd576040517f9c5ea8010000000000000000000000000000000000000000000000000000000081526001600160a01b0383811660048301525f60248301526fffffffffffffffffffffffffffffffff831660448301527f00000000000000000000000000000000000000000000000000000000000000001690639c5ea801906064015f604051808303815f87803b1580156134eb575f5ffd5b505af11580156110dc573d5f5f3e3d5ffd5b5050565b6fffffffffffffffffffffffffffffffff8116156135c5576040517f07dbf4a70000000000000000000000000000000000000000000000000000000081523360048201525f60248201526fffffffffffffffffffffffffffffffff821660448201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906307dbf4a7906064015f604051808303815f87803b1580156135ae575f5ffd5b505af11580156135c0573d5f5f3e3d5ffd5b505050505b50565b5f818152600760205260409020600180820154790100000000000000000000000000000000000000000000000000900460ff16600381111561360c5761360c614ddc565b1461285b57818160010160199054906101000a900460ff166040517f039564db0000000000000000000000000000000000000000000000000000000081526004016107ea929190615b17565b6001810180547902000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff90911617905580546040517f730a0d800000000000000000000000000000000000000000000000000000000081526001600160a01b0391821660048201527f00000000000000000000000000000000000000000000000000000000000000009091169063730a0d80906024015f604051808303815f87803b15801561371d575f5ffd5b505af115801561372f573d5f5f3e3d5ffd5b505050600182015482546135c592506001600160a01b03918216918116906bffffffffffffffffffffffff740100000000000000000000000000000000000000009091041661479b565b6040517ffacd743b0000000000000000000000000000000000000000000000000000000081523360048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063facd743b90602401602060405180830381865afa1580156137f4573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061381891906151cb565b613850576040517fbc677c900000000000000000000000000000000000000000000000000000000081523360048201526024016107ea565b565b604080516060810182525f808252602082018190529181018290529061387785613cb6565b90506040518060600160405280866001600160a01b031681526020018481526020018286106138a657826138a8565b855b6fffffffffffffffffffffffffffffffff1690529150505b9392505050565b60028101545f907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16810361390157505f919050565b600382015460058301545f908152600160205260408120546bffffffffffffffffffffffff909216916fffffffffffffffffffffffffffffffff169081831161394a575f613954565b6139548284615b2b565b60028601546fffffffffffffffffffffffffffffffff9190911691507401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1681106139cc5760028501547401000000000000000000000000000000000000000090046bffffffffffffffffffffffff166139ce565b805b95945050505050565b5f83604001516fffffffffffffffffffffffffffffffff1682106139ff578360400151613a01565b815b9050806fffffffffffffffffffffffffffffffff165f03613a2357505f6138c0565b8084604001818151613a359190615b2b565b6fffffffffffffffffffffffffffffffff908116909152855160208701516040517f694465f20000000000000000000000000000000000000000000000000000000081526001600160a01b0392831660048201529285166024840152868216604484015260648301527f000000000000000000000000000000000000000000000000000000000000000016915063694465f2906084016020604051808303815f875af1158015613ae7573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613b0b9190615b53565b509392505050565b6fffffffffffffffffffffffffffffffff8116156131e5575f8481526001602052604081208054839290613b5a9084906fffffffffffffffffffffffffffffffff16615aef565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550826001600160a01b0316847f3cc3f86e05fc1021fb24e7c3fdad6d023551d0008ae8c7c0f44947ed1a9f8a778484604051613bf29291906001600160a01b039290921682526fffffffffffffffffffffffffffffffff16602082015260400190565b60405180910390a350505050565b5f6127107f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f72d0b3b60136040518263ffffffff1660e01b8152600401613c519190615229565b602060405180830381865afa158015613c6c573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613c909190615243565b613cac906fffffffffffffffffffffffffffffffff85166157d2565b610af791906157e9565b6040517f426233600000000000000000000000000000000000000000000000000000000081526001600160a01b0382811660048301525f9182917f00000000000000000000000000000000000000000000000000000000000000001690634262336090602401606060405180830381865afa158015613d37573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613d5b9190615b6e565b905080602001516fffffffffffffffffffffffffffffffff16815f01516fffffffffffffffffffffffffffffffff166138c09190615753565b613dc46040518060a00160405280606081526020015f815260200160608152602001606081526020015f81525090565b613dcf826002615753565b67ffffffffffffffff811115613de757613de761513c565b604051908082528060200260200182016040528015613e10578160200160208202803683370190505b508082528051859133915f90613e2857613e28615169565b60200260200101835f0151600181518110613e4557613e45615169565b6001600160a01b039384166020918202929092018101919091529290911690526002908201528167ffffffffffffffff811115613e8457613e8461513c565b604051908082528060200260200182016040528015613ead578160200160208202803683370190505b5060408201528167ffffffffffffffff811115613ecc57613ecc61513c565b604051908082528060200260200182016040528015613ef5578160200160208202803683370190505b5060608201525f5b8281101561418c575f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663d29eb955878786818110613f4857613f48615169565b9050602002810190613f5a9190615be0565b6040518263ffffffff1660e01b8152600401613f7691906153ba565b61012060405180830381865afa158015613f92573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613fb69190615615565b91509150866001600160a01b0316815f01516001600160a01b03161461401d5780516040517fed658724000000000000000000000000000000000000000000000000000000008152600481018490526001600160a01b0390911660248201526044016107ea565b5f8281526020819052604090208054600160ff82167fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0083161781179092551615614096576040517fae2ccae3000000000000000000000000000000000000000000000000000000008152600481018390526024016107ea565b866001600160a01b031681602001516001600160a01b031614806140c6575060208101516001600160a01b031633145b1561410e5760208101516040517f3a808f5a0000000000000000000000000000000000000000000000000000000081526001600160a01b0390911660048201526024016107ea565b818460400151848151811061412557614125615169565b60200260200101818152505061413f848260200151614a20565b5f86868581811061415257614152615169565b90506020028101906141649190615be0565b3590506141718582614abc565b1561418157614181898284614b3e565b505050600101613efd565b508051602082015160608301516080840151919092529052949350505050565b5f8281526004602052604081208054606092919067ffffffffffffffff8111156141d8576141d861513c565b604051908082528060200260200182016040528015614201578160200160208202803683370190505b5092505f5b81548110156145ad575f82828154811061422257614222615169565b5f91825260208083206040805160a081018252600390940290910180548085526001808301546001600160a01b03808216888801526bffffffffffffffffffffffff7401000000000000000000000000000000000000000092839004811689880190815260029096015491821660608a0152919004811660808801529187529093529084205490519294506fffffffffffffffffffffffffffffffff1692911682106142ce575f6142ec565b8183604001516bffffffffffffffffffffffff166142ec9190615b2b565b90505f6142f9848a614869565b90505f816fffffffffffffffffffffffffffffffff16836fffffffffffffffffffffffffffffffff161061432d578161432f565b825b90506fffffffffffffffffffffffffffffffff81161561440d57602085015160608601516040517fcb91bc6f0000000000000000000000000000000000000000000000000000000081526001600160a01b038d81166004830152928316602482015290821660448201526fffffffffffffffffffffffffffffffff831660648201527f00000000000000000000000000000000000000000000000000000000000000009091169063cb91bc6f906084015f604051808303815f87803b1580156143f6575f5ffd5b505af1158015614408573d5f5f3e3d5ffd5b505050505b806fffffffffffffffffffffffffffffffff16826fffffffffffffffffffffffffffffffff1614614506577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316635cd4ad1f8b876060015184866144799190615b2b565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b1681526001600160a01b0393841660048201529290911660248301526fffffffffffffffffffffffffffffffff1660448201526064015f604051808303815f87803b1580156144ef575f5ffd5b505af1158015614501573d5f5f3e3d5ffd5b505050505b61451d855f01518660200151876060015184613b13565b60608501516001600160a01b03161561453a5750505050506145a5565b6145448184615b2b565b89878151811061455657614556615169565b6fffffffffffffffffffffffffffffffff909216602092830291909101909101526145818184615b2b565b61459d906fffffffffffffffffffffffffffffffff1689615753565b975050505050505b600101614206565b50509250929050565b5f5f6145d9845186604001516fffffffffffffffffffffffffffffffff16614966565b6fffffffffffffffffffffffffffffffff169050808311156145f9578092505b5f5b845181101561463c576146288686838151811061461a5761461a615169565b6020026020010151866139d7565b6146329084615aef565b92506001016145fb565b50509392505050565b5f815f0361465457505f614793565b5f84604001516fffffffffffffffffffffffffffffffff16831061468e5784604001516fffffffffffffffffffffffffffffffff16614690565b825b90505f5b8451811015614790578481815181106146af576146af615169565b60200260200101516fffffffffffffffffffffffffffffffff165f0315614788575f8781526004602052604081208054839081106146ef576146ef615169565b905f5260205f20906003020190505f61475b88836001015f9054906101000a90046001600160a01b031688878b888151811061472d5761472d615169565b60200260200101516fffffffffffffffffffffffffffffffff1661475191906157d2565b611b0091906157e9565b82546001840154919250614779916001600160a01b03165f84613b13565b6147838186615aef565b945050505b600101614694565b50505b949350505050565b6fffffffffffffffffffffffffffffffff811615614864576040517f4d80e7c00000000000000000000000000000000000000000000000000000000081526001600160a01b03848116600483015283811660248301525f60448301526fffffffffffffffffffffffffffffffff831660648301527f00000000000000000000000000000000000000000000000000000000000000001690634d80e7c0906084015f604051808303815f87803b158015614852575f5ffd5b505af1158015610f4d573d5f5f3e3d5ffd5b505050565b60608201516040517ff7888aec0000000000000000000000000000000000000000000000000000000081526001600160a01b03838116600483015291821660248201525f9182917f00000000000000000000000000000000000000000000000000000000000000009091169063f7888aec90604401608060405180830381865afa1580156148f9573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061491d9190615c1c565b60600151905083608001516bffffffffffffffffffffffff16816fffffffffffffffffffffffffffffffff16106138c05783608001516bffffffffffffffffffffffff16614793565b5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f72d0b3b60146040518263ffffffff1660e01b81526004016149b59190615229565b602060405180830381865afa1580156149d0573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906149f49190615243565b9050835f03614a06575f915050610af7565b5f614a1185856157e9565b9050808210613b0b57806139ce565b60025b8260200151811015614a7157816001600160a01b0316835f01518281518110614a4e57614a4e615169565b60200260200101516001600160a01b031603614a6957505050565b600101614a23565b508151602083018051839291614a868261571c565b905281518110614a9857614a98615169565b60200260200101906001600160a01b031690816001600160a01b0316815250505050565b5f805b8360800151811015614b00578284606001518281518110614ae257614ae2615169565b602002602001015103614af8575f915050610af7565b600101614abf565b506060830151608084018051849291614b188261571c565b905281518110614b2a57614b2a615169565b602090810291909101015250600192915050565b60808101515f906fffffffffffffffffffffffffffffffff1615614c30578151604080840151608085015191517f98ffb51a0000000000000000000000000000000000000000000000000000000081526001600160a01b03938416600482015290831660248201526fffffffffffffffffffffffffffffffff90911660448201527f0000000000000000000000000000000000000000000000000000000000000000909116906398ffb51a906064016020604051808303815f875af1158015614c09573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190614c2d9190615b53565b90505b5f938452600460209081526040808620815160a081018352958652848301516001600160a01b039081168785019081526060808801516bffffffffffffffffffffffff9081168a87019081529890950151831690890190815295841660808901908152835460018082018655948b529590992097516003909502909701938455955194519486167401000000000000000000000000000000000000000095831686021790830155915194519490931693160291909117600290910155565b5f60208284031215614cfe575f5ffd5b5035919050565b602080825282518282018190525f918401906040840190835b81811015614da2578351805184526001600160a01b0360208201511660208501526001600160a01b0360408201511660408501526fffffffffffffffffffffffffffffffff60608201511660608501526fffffffffffffffffffffffffffffffff60808201511660808501525060a083019250602084019350600181019050614d1e565b509095945050505050565b6001600160a01b03811681146135c5575f5ffd5b5f60208284031215614dd1575f5ffd5b81356138c081614dad565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b60048110614e1957614e19614ddc565b9052565b5f61012082019050614e30828451614e09565b6001600160a01b0360208401511660208301526001600160a01b0360408401511660408301526060830151614e71606084018267ffffffffffffffff169052565b506080830151614e9560808401826fffffffffffffffffffffffffffffffff169052565b5060a083015160a083015260c083015160c083015260e0830151614ec460e08401826001600160a01b03169052565b50610100830151614eea6101008401826fffffffffffffffffffffffffffffffff169052565b5092915050565b5f5f5f60408486031215614f03575f5ffd5b83359250602084013567ffffffffffffffff811115614f20575f5ffd5b8401601f81018613614f30575f5ffd5b803567ffffffffffffffff811115614f46575f5ffd5b866020828401011115614f57575f5ffd5b939660209190910195509293505050565b600381106135c5576135c5614ddc565b815160e0820190614f8881614f68565b808352506001600160a01b0360208401511660208301526001600160a01b0360408401511660408301526fffffffffffffffffffffffffffffffff6060840151166060830152608083015160808301526001600160a01b0360a08401511660a083015260c0830151614eea60c08401826fffffffffffffffffffffffffffffffff169052565b5f6020828403121561501e575f5ffd5b813567ffffffffffffffff811115615034575f5ffd5b820161028081850312156138c0575f5ffd5b5f5f5f5f5f60a0868803121561505a575f5ffd5b853561506581614dad565b9450602086013561507581614dad565b9350604086013560028110615088575f5ffd5b94979396509394606081013594506080013592915050565b5f5f5f604084860312156150b2575f5ffd5b83356150bd81614dad565b9250602084013567ffffffffffffffff8111156150d8575f5ffd5b8401601f810186136150e8575f5ffd5b803567ffffffffffffffff8111156150fe575f5ffd5b8660208260051b8401011115614f57575f5ffd5b5f5f60408385031215615123575f5ffd5b823561512e81614dad565b946020939093013593505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b805161285b81614dad565b5f602082840312156151b1575f5ffd5b81516138c081614dad565b8051801515811461285b575f5ffd5b5f602082840312156151db575f5ffd5b6138c0826151bc565b60a081016151f187614f68565b9581526fffffffffffffffffffffffffffffffff94851660208201529284166040840152908316606083015290911660809091015290565b602081016015831061523d5761523d614ddc565b91905290565b5f60208284031215615253575f5ffd5b5051919050565b60208152816020820152818360408301375f818301604090810191909152601f9092017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0160101919050565b67ffffffffffffffff811681146135c5575f5ffd5b803561285b816152a6565b60ff811681146135c5575f5ffd5b803561285b816152c6565b6fffffffffffffffffffffffffffffffff811681146135c5575f5ffd5b803561285b816152df565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe184360301811261533a575f5ffd5b830160208101925035905067ffffffffffffffff811115615359575f5ffd5b8060051b360382131561536a575f5ffd5b9250929050565b8183525f7f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8311156153a1575f5ffd5b8260051b80836020870137939093016020019392505050565b60208082528235828201525f906153d29084016152bb565b67ffffffffffffffff8116604084015250604083013560608381019190915283013560808084019190915283013560a08084019190915283013560c08084019190915283013560e080840191909152830135610100808401919091528301356101208084019190915283013561014080840191909152830135610160808401919091526154609084016152d4565b60ff81166101808401525061547861018084016152d4565b60ff81166101a0840152506154906101a084016152d4565b60ff81166101c0840152506154a86101c084016152bb565b67ffffffffffffffff81166101e0840152506154c76101e084016152bb565b67ffffffffffffffff8116610200840152506154e661020084016152bb565b67ffffffffffffffff81166102208401525061550561022084016152fc565b6fffffffffffffffffffffffffffffffff81166102408401525061552c61024084016152bb565b67ffffffffffffffff81166102608401525061554c610260840184615307565b610280808501526139ce6102a085018284615371565b604051610100810167ffffffffffffffff811182821017156155865761558661513c565b60405290565b604051610200810167ffffffffffffffff811182821017156155865761558661513c565b604051601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016810167ffffffffffffffff811182821017156155f7576155f761513c565b604052919050565b805161285b816152df565b805161285b816152a6565b5f5f828403610120811215615628575f5ffd5b835192506101007fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08201121561565c575f5ffd5b50615665615562565b602084015161567381614dad565b815261568160408501615196565b602082015261569260608501615196565b60408201526156a3608085016155ff565b60608201526156b460a085016155ff565b60808201526156c560c0850161560a565b60a08201526156d660e0850161560a565b60c0820152610100939093015160e08401525092909150565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff820361574c5761574c6156ef565b5060010190565b80820180821115610af757610af76156ef565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f6fffffffffffffffffffffffffffffffff8316806157b4576157b4615766565b806fffffffffffffffffffffffffffffffff84160491505092915050565b8082028115828204841417610af757610af76156ef565b5f826157f7576157f7615766565b500490565b81810381811115610af757610af76156ef565b5f60608201858352606060208401528085518083526080850191506020870192505f5b818110156158595783516001600160a01b0316835260209384019390920191600101615832565b5050809250505060ff83166040830152949350505050565b5f8151808452602084019350602083015f5b828110156158a1578151865260209586019590910190600101615883565b5093949350505050565b838152606060208201525f6158c36060830185615871565b82810360408401526158d58185615871565b9695505050505050565b80516004811061285b575f5ffd5b80516003811061285b575f5ffd5b805161285b816152c6565b5f610200828403128015615918575f5ffd5b5061592161558c565b61592a836158df565b8152615938602084016158ed565b6020820152615949604084016151bc565b604082015261595a60608401615196565b60608201526080838101519082015261597560a0840161560a565b60a082015261598660c0840161560a565b60c082015261599760e0840161560a565b60e08201526159a9610100840161560a565b6101008201526159bc61012084016158fb565b6101208201526159cf61014084016158fb565b6101408201526159e261016084016158fb565b6101608201526159f561018084016158fb565b610180820152615a086101a084016158fb565b6101a0820152615a1b6101c084016158fb565b6101c0820152615a2e6101e084016158fb565b6101e08201529392505050565b5f60208284031215615a4b575f5ffd5b815167ffffffffffffffff811115615a61575f5ffd5b8201601f81018413615a71575f5ffd5b805167ffffffffffffffff811115615a8b57615a8b61513c565b8060051b615a9b602082016155b0565b91825260208184018101929081019087841115615ab6575f5ffd5b6020850194505b83851015615ae45784519250615ad283614dad565b82825260209485019490910190615abd565b979650505050505050565b6fffffffffffffffffffffffffffffffff8181168382160190811115610af757610af76156ef565b828152604081016138c06020830184614e09565b6fffffffffffffffffffffffffffffffff8281168282160390811115610af757610af76156ef565b5f60208284031215615b63575f5ffd5b81516138c0816152df565b5f6060828403128015615b7f575f5ffd5b506040516060810167ffffffffffffffff81118282101715615ba357615ba361513c565b6040528251615bb1816152df565b81526020830151615bc1816152df565b60208201526040830151615bd4816152a6565b60408201529392505050565b5f82357ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffd81833603018112615c12575f5ffd5b9190910192915050565b5f6080828403128015615c2d575f5ffd5b506040516080810167ffffffffffffffff81118282101715615c5157615c5161513c565b6040528251615c5f816152df565b81526020830151615c6f816152df565b60208201526040830151615c82816152df565b60408201526060830151615c95816152df565b6060820152939250505056'
