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
  '0x610160604052348015610010575f5ffd5b5060405161611938038061611983398101604081905261002f91610300565b8086868686306001600160a01b0316846001600160a01b031663e6add9936040518163ffffffff1660e01b8152600401602060405180830381865afa15801561007a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061009e9190610379565b6001600160a01b0316146100d55760405163463733d960e01b81526001600160a01b03851660048201526024015b60405180910390fd5b6001600160a01b03841660808190526040805163a9b5898f60e01b8152905163a9b5898f916004808201926020929091908290030181865afa15801561011d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101419190610379565b6001600160a01b0390811660a05292831660c05290821660e05216610100525080158061016e5750601881115b1561018f5760405163738bb48b60e01b8152600481018290526024016100cc565b80610120818152505050306001600160a01b0316856001600160a01b0316635db93dfa6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156101df573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906102039190610379565b6001600160a01b03161461023557604051631d3f1d7360e31b81526001600160a01b03861660048201526024016100cc565b306001600160a01b0316846001600160a01b031663e6add9936040518163ffffffff1660e01b8152600401602060405180830381865afa15801561027b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061029f9190610379565b6001600160a01b0316146102d157604051631d3f1d7360e31b81526001600160a01b03851660048201526024016100cc565b506001600160a01b0316610140525061039b92505050565b6001600160a01b03811681146102fd575f5ffd5b50565b5f5f5f5f5f5f60c08789031215610315575f5ffd5b8651610320816102e9565b6020880151909650610331816102e9565b6040880151909550610342816102e9565b6060880151909450610353816102e9565b6080880151909350610364816102e9565b8092505060a087015190509295509295509295565b5f60208284031215610389575f5ffd5b8151610394816102e9565b9392505050565b60805160a05160c05160e051610100516101205161014051615bdd61053c5f395f81816103670152611b7101525f818161044d0152818161201c015261207101525f818161021601528181611104015281816137b40152613e2201525f818161032501528181610dde0152818161224801528181612439015281816127b9015281816129df0152818161318b015261362601525f818161048701528181610793015281816109930152818161166a015281816117ef015281816118b101528181611d60015281816123cc01528181612d9101528181613559015281816139b90152613c0b01525f818161042601528181610c66015281816112af015281816113330152818161191001528181611a1901528181611c7e01528181611dce01528181612117015281816124c401528181612562015281816128dd01528181612a7501528181612b2101528181612cbe01528181613b1f015261488301525f81816102720152818161300001528181613329015281816133e4015281816142cc015281816143530152818161472a015281816147cb0152614ada0152615bdd5ff3fe608060405234801561000f575f5ffd5b50600436106101d1575f3560e01c8063814f46e4116100fe578063b46092231161009e578063ccbb38441161006e578063ccbb3844146104c5578063dc0370e1146104d8578063f296d222146104eb578063f60bb4f0146104f4575f5ffd5b8063b46092231461046f578063c60e814d14610482578063cbe2273d146104a9578063cc4f0ea7146104b2575f5ffd5b80639f33126f116100d95780639f33126f146103ee578063a467249f1461040e578063a9b5898f14610421578063ae5a2c0c14610448575f5ffd5b8063814f46e41461036257806381c92ddc1461038957806388910d831461039c575f5ffd5b80634a37cecf116101745780635ba833b0116101445780635ba833b0146103185780637b225162146103205780637cb7e418146103475780637e69b7b01461034f575f5ffd5b80634a37cecf146102b75780634c1d3a45146102d7578063505621ea146102f15780635505f18814610310575f5ffd5b806333fd2c0c116101af57806333fd2c0c146102505780633487b25614610258578063411557d11461026d578063429cead114610294575f5ffd5b806303b2bf8e146101d5578063166823eb146101f15780632398a77d14610211575b5f5ffd5b6101de60065481565b6040519081526020015b60405180910390f35b6102046101ff366004614c07565b610513565b6040516101e89190614c1e565b6102387f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020016101e8565b6101de600481565b61026b610266366004614c07565b610686565b005b6102387f000000000000000000000000000000000000000000000000000000000000000081565b6102a76102a2366004614cda565b610959565b60405190151581526020016101e8565b6102ca6102c5366004614c07565b610a04565b6040516101e89190614d36565b6102df600781565b60405160ff90911681526020016101e8565b6101de6102ff366004614cda565b60056020525f908152604090205481565b6101de601881565b6101de600381565b6102387f000000000000000000000000000000000000000000000000000000000000000081565b6102df600f81565b61026b61035d366004614c07565b610b30565b6102387f000000000000000000000000000000000000000000000000000000000000000081565b61026b610397366004614e0a565b610e5d565b6103cd6103aa366004614c07565b60016020525f90815260409020546fffffffffffffffffffffffffffffffff1681565b6040516fffffffffffffffffffffffffffffffff90911681526020016101e8565b6104016103fc366004614c07565b610feb565b6040516101e89190614e91565b6101de61041c366004614f27565b6110f7565b6102387f000000000000000000000000000000000000000000000000000000000000000081565b6101de7f000000000000000000000000000000000000000000000000000000000000000081565b61026b61047d366004614c07565b6116cd565b6102387f000000000000000000000000000000000000000000000000000000000000000081565b6101de61c00081565b61026b6104c0366004614f6b565b611b66565b6101de6104d3366004614fc2565b611ef8565b61026b6104e6366004615034565b61242e565b6101de60025481565b6101de610502366004614cda565b60086020525f908152604090205481565b5f81815260046020526040902080546060919067ffffffffffffffff81111561053e5761053e61505e565b6040519080825280602002602001820160405280156105b457816020015b6040805160a0810182525f808252602080830182905292820181905260608201819052608082015282527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff90920191018161055c5790505b5091505f5b815481101561067f575f8282815481106105d5576105d561508b565b5f9182526020918290206040805160a08101825260039093029091018054835260018101546001600160a01b03808216958501959095526002820154948516928401929092526bffffffffffffffffffffffff7401000000000000000000000000000000000000000092839004811660608501529190930416608082015285519192509085908490811061066b5761066b61508b565b6020908102919091010152506001016105b9565b5050919050565b5f61069082612658565b90505f61069d83836126df565b90505f6106a98261287c565b9050804210156106fa576040517facfcbfd400000000000000000000000000000000000000000000000000000000815260048101859052426024820152604481018290526064015b60405180910390fd5b82546002840180547c02000000000000000000000000000000000000000000000000000000007fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff9091161790556001600160a01b039081165f8181526005602052604080822091909155517f730a0d800000000000000000000000000000000000000000000000000000000081526004810182905290917f0000000000000000000000000000000000000000000000000000000000000000169063730a0d80906024015f604051808303815f87803b1580156107d4575f5ffd5b505af11580156107e6573d5f5f3e3d5ffd5b5050604080516080810182525f80825260208201819052918101829052606081019190915291506108149050565b60018460200151600281111561082c5761082c614cf5565b036108415761083c86868361296c565b6108f4565b61084b8683612ed5565b60028460200151600281111561086357610863614cf5565b036108715761083c8561306a565b600185015485546108b1916001600160a01b0316907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff166132bb565b600285015460018601546108f4916001600160a01b0316907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff166132bb565b816001600160a01b0316867fd28b1790706a221cbf6b8a4bae735b0b30eaffc653810559dfad48c1bce299208660200151845f01518560200151866040015187606001516040516109499594939291906150b8565b60405180910390a3505050505050565b6040517f429cead10000000000000000000000000000000000000000000000000000000081526001600160a01b0382811660048301525f917f00000000000000000000000000000000000000000000000000000000000000009091169063429cead190602401602060405180830381865afa1580156109da573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906109fe919061510c565b92915050565b6040805161012080820183525f8083526020808401829052838501829052606084018290526080840182905260a0840182905260c0840182905260e08401829052610100840182905285825260079052839020835191820190935260018301549192918190790100000000000000000000000000000000000000000000000000900460ff166003811115610a9a57610a9a614cf5565b815282546001600160a01b03808216602084015260018501548082166040850152740100000000000000000000000000000000000000009081900464ffffffffff166060850152918290046bffffffffffffffffffffffff9081166080850152600386015460a0850152600486015460c085015260029095015490811660e0840152049092166101009092019190915292915050565b5f610b3a82612658565b90505f610b4783836126df565b90505f600182602001516002811115610b6257610b62614cf5565b1490505f610b6f8361287c565b9050804210610bba576040517f322fe19400000000000000000000000000000000000000000000000000000000815260048101869052426024820152604481018290526064016106f1565b5f82610bd35760018501546001600160a01b0316610bdf565b84546001600160a01b03165b9050336001600160a01b03821614610c34576040517f294988880000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b03821660248201526044016106f1565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90610c9c90600e90600401615125565b602060405180830381865afa158015610cb7573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610cdb919061513f565b600287018054337fffffffffffffffffffffffff000000000000000000000000000000000000000090911681179091556001880180546001600160a01b0316740100000000000000000000000000000000000000006bffffffffffffffffffffffff8516908102919091179091556040519081529192509088907fad0619fd96312cacc2004879fcc8fe5a6c904e03f55688e38ecd822c7104302b9060200160405180910390a360028601546040517fa493a4990000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910467ffffffffffffffff166004820152600f60248201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063a493a499906044015f604051808303815f87803b158015610e27575f5ffd5b505af1158015610e39573d5f5f3e3d5ffd5b50505050610e54816bffffffffffffffffffffffff16613380565b50505050505050565b5f610e6784613447565b80549091506001600160a01b0316338114610ebf576040517fa44ac3460000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b03821660248201526044016106f1565b600182015474010000000000000000000000000000000000000000900464ffffffffff164210610f4e5760018201546040517f3a183483000000000000000000000000000000000000000000000000000000008152600481018790524260248201527401000000000000000000000000000000000000000090910464ffffffffff1660448201526064016106f1565b8261c000811115610f96576040517f2716a74f0000000000000000000000000000000000000000000000000000000081526004810182905261c00060248201526044016106f1565b816001600160a01b0316867fef7eea6e813f0bf47a23e0180321e14a2c485d48fa947884cfe402861c9ad96b8787604051610fd2929190615156565b60405180910390a3610fe3836134d7565b505050505050565b6040805160e080820183525f8083526020808401829052838501829052606084018290526080840182905260a0840182905260c0840182905285825260039052839020835191820190935260028084015492939282917c010000000000000000000000000000000000000000000000000000000090910460ff169081111561107557611075614cf5565b815282546001600160a01b038082166020840152600185015480821660408501526bffffffffffffffffffffffff74010000000000000000000000000000000000000000938490048116606086015260029096015467ffffffffffffffff84820416608086015290911660a08401520490921660c09092019190915292915050565b5f6111006135f8565b5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663d29eb955856040518263ffffffff1660e01b815260040161114e91906152b6565b61014060405180830381865afa15801561116a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061118e91906155cc565b91509150336001600160a01b0316815f01516001600160a01b0316036111ee5780516040517f9ecad84c0000000000000000000000000000000000000000000000000000000081526001600160a01b0390911660048201526024016106f1565b5f8281526020819052604090208054600260ff82167fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0083161781179092551615611267576040517fcfcc5517000000000000000000000000000000000000000000000000000000008152600481018390526024016106f1565b60065f815461127590615625565b91829055506040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081529093505f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b906112e590600d90600401615125565b602060405180830381865afa158015611300573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611324919061513f565b61132e904261565c565b90505f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f72d0b3b600e6040518263ffffffff1660e01b815260040161137e9190615125565b602060405180830381865afa158015611399573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906113bd919061513f565b60408401519091505f906001600160a01b0316156113db575f6113f9565b8360c0015167ffffffffffffffff1684606001516113f9919061569c565b604080516101208101825286516001600160a01b031681526bffffffffffffffffffffffff85166020820152339181019190915264ffffffffff8516606082015290915060808101600181526020868101516001600160a01b03908116828401526bffffffffffffffffffffffff80861660408086019190915260608086018c90528d356080968701525f8d81526007865282902087519588015190931674010000000000000000000000000000000000000000908102958516959095178355908601516001830180549288015164ffffffffff169095027fffffffffffffff00000000000000000000000000000000000000000000000000909216931692909217919091178083559284015190929091907fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff1679010000000000000000000000000000000000000000000000000083600381111561155a5761155a614cf5565b021790555060a082015160c08301516bffffffffffffffffffffffff1674010000000000000000000000000000000000000000026001600160a01b0391821617600283015560e083015160038301556101009092015160049091015584516040513392919091169088907fb9bf94e9a325a4cf2ad329f7d4c81020e38f7d8112168ab9c03ce3357c8d2fa690611611908a908d35908a90928352602083019190915267ffffffffffffffff16604082015260600190565b60405180910390a4611630826bffffffffffffffffffffffff16613380565b83516040517fa7e21e800000000000000000000000000000000000000000000000000000000081526001600160a01b0391821660048201527f00000000000000000000000000000000000000000000000000000000000000009091169063a7e21e80906024015f604051808303815f87803b1580156116ad575f5ffd5b505af11580156116bf573d5f5f3e3d5ffd5b505050505050505050919050565b5f6116d782613447565b600181015490915074010000000000000000000000000000000000000000900464ffffffffff1642101561176a5760018101546040517f24d13f41000000000000000000000000000000000000000000000000000000008152600481018490524260248201527401000000000000000000000000000000000000000090910464ffffffffff1660448201526064016106f1565b80546001820180547903000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff9091161790556040517f730a0d800000000000000000000000000000000000000000000000000000000081526001600160a01b0391821660048201819052917f0000000000000000000000000000000000000000000000000000000000000000169063730a0d80906024015f604051808303815f87803b158015611830575f5ffd5b505af1158015611842573d5f5f3e3d5ffd5b505050506001600160a01b0381165f9081526008602052604081208054829061186a90615625565b9182905550905060038110611909576040517f4febf53d0000000000000000000000000000000000000000000000000000000081526001600160a01b0383811660048301527f00000000000000000000000000000000000000000000000000000000000000001690634febf53d906024015f604051808303815f87803b1580156118f2575f5ffd5b505af1158015611904573d5f5f3e3d5ffd5b505050505b5f6119a4837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f72d0b3b60116040518263ffffffff1660e01b815260040161195b9190615125565b602060405180830381865afa158015611976573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061199a919061513f565b86600301546136d1565b60408101516002860154919250905f906119d19084906001600160a01b03166119cc89613746565b6138f0565b600487015460028801549192506119f2916001600160a01b03165f84613a2c565b60018601545f90611a119085906001600160a01b03166119cc86613b19565b9050611ab3847f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611a73573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611a9791906156db565b86604001516fffffffffffffffffffffffffffffffff166138f0565b5060018701548754611af4916001600160a01b0316907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff166132bb565b604080516fffffffffffffffffffffffffffffffff858116825284811660208301528316818301526060810187905290516001600160a01b038816918a917fe62c1ba22fcb06460f8891f0a2351b903402fd2a60c491df2be3dfb893ec398f9181900360800190a35050505050505050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614611bca576040517fc9d32f400000000000000000000000000000000000000000000000000000000081523360048201526024016106f1565b5f8281526009602052604090205460ff1615611c15576040517fa412df71000000000000000000000000000000000000000000000000000000008152600481018390526024016106f1565b5f8281526009602052604080822080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00166001179055517ff72d0b3b000000000000000000000000000000000000000000000000000000008152612710906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90611cb490601090600401615125565b602060405180830381865afa158015611ccf573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611cf3919061513f565b611cfc88613bcf565b611d0691906156f6565b611d10919061570d565b90505f611d1e8783856136d1565b60408181015190517f4febf53d0000000000000000000000000000000000000000000000000000000081526001600160a01b038a8116600483015292935090917f00000000000000000000000000000000000000000000000000000000000000001690634febf53d906024015f604051808303815f87803b158015611da1575f5ffd5b505af1158015611db3573d5f5f3e3d5ffd5b505050505f611dc683896119cc85613b19565b9050611e68837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611e28573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611e4c91906156db565b85604001516fffffffffffffffffffffffffffffffff166138f0565b50866002811115611e7b57611e7b614cf5565b886001600160a01b03168a6001600160a01b03167f67492fcb050297cf8a364a721b9722c39f3348971ff3e43033618e6b1ee79c63888686604051611ee5939291909283526fffffffffffffffffffffffffffffffff918216602084015216604082015260600190565b60405180910390a4505050505050505050565b5f611f016135f8565b6001600160a01b0384165f9081526005602052604090205415611f72576001600160a01b0384165f81815260056020526040908190205490517fb8f2f400000000000000000000000000000000000000000000000000000000008152600481019290925260248201526044016106f1565b6004821080611f815750601882115b15611fc8576040517f3f52ed2600000000000000000000000000000000000000000000000000000000815260048082018490526024820152601860448201526064016106f1565b60025f8154611fd690615625565b91829055506001600160a01b0385165f90815260056020526040812082905590915061200482868686613cad565b90505f600282602001516120189190615720565b90507f000000000000000000000000000000000000000000000000000000000000000081101561209d576040517f46bbc823000000000000000000000000000000000000000000000000000000008152600481018290527f000000000000000000000000000000000000000000000000000000000000000060248201526044016106f1565b5f838152600360205260409081902080546001600160a01b03808a167fffffffffffffffffffffffff0000000000000000000000000000000000000000928316178355600183018054909216331790915591517ff72d0b3b00000000000000000000000000000000000000000000000000000000815290917f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061214d90600e90600401615125565b602060405180830381865afa158015612168573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061218c919061513f565b81546bffffffffffffffffffffffff9190911674010000000000000000000000000000000000000000026001600160a01b03909116178155600281018054600191907fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff167c010000000000000000000000000000000000000000000000000000000083021790555082516040517f84dc27810000000000000000000000000000000000000000000000000000000081525f916001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016916384dc27819161228191899190600790600401615733565b6020604051808303815f875af115801561229d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906122c1919061513f565b6002830180547fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff167401000000000000000000000000000000000000000067ffffffffffffffff8416021790556040858101516060870151915192935033926001600160a01b038c169289927f8335ef31bc6285e68765270cf5074d4e596d8a7f77ad77b375d996623361e6879261235b928892916157cf565b60405180910390a48154612394907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16613380565b6040517fa7e21e800000000000000000000000000000000000000000000000000000000081526001600160a01b0389811660048301527f0000000000000000000000000000000000000000000000000000000000000000169063a7e21e80906024015f604051808303815f87803b15801561240d575f5ffd5b505af115801561241f573d5f5f3e3d5ffd5b50505050505050509392505050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614612492576040517f3ea4dbbe0000000000000000000000000000000000000000000000000000000081523360048201526024016106f1565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b906124fa90601290600401615125565b602060405180830381865afa158015612515573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612539919061513f565b90505f612559846fffffffffffffffffffffffffffffffff8416856136d1565b90505f6125fc827f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156125bc573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906125e091906156db565b84604001516fffffffffffffffffffffffffffffffff166138f0565b6040516fffffffffffffffffffffffffffffffff8216815290915084906001600160a01b038716907f32e813f2cf8d532d39b6a7816f8caa565df9fd10b5aeb5f881a1331f280fdcc29060200160405180910390a35050505050565b5f81815260036020526040902060016002828101547c0100000000000000000000000000000000000000000000000000000000900460ff16908111156126a0576126a0614cf5565b146126da576040517f3d11fccf000000000000000000000000000000000000000000000000000000008152600481018390526024016106f1565b919050565b612764604080516102008101909152805f81526020015f81525f6020820181905260408201819052606082018190526080820181905260a0820181905260c0820181905260e08201819052610100820181905261012082018190526101408201819052610160820181905261018082018190526101a082018190526101c09091015290565b60028201546040517f40a8c5370000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910467ffffffffffffffff1660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906340a8c5379060240161020060405180830381865afa158015612807573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061282b9190615827565b905060038151600381111561284257612842614cf5565b146109fe576040517f9fe46bf8000000000000000000000000000000000000000000000000000000008152600481018490526024016106f1565b5f8160400151806128a157505f8260200151600281111561289f5761289f614cf5565b145b156128ad57505f919050565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061291390600c90600401615125565b602060405180830381865afa15801561292e573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612952919061513f565b82610100015167ffffffffffffffff166109fe919061565c565b81546001600160a01b03165f8061298386846140c5565b60028701546040517f7988dfa00000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910467ffffffffffffffff16600482015291935091505f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690637988dfa0906024015f60405180830381865afa158015612a2b573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d9081017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0168201604052612a70919081019061595c565b90505f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f72d0b3b60146040518263ffffffff1660e01b8152600401612ac09190615125565b602060405180830381865afa158015612adb573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612aff919061513f565b90505f825182612b0f91906156f6565b612b19908561565c565b90505f6127107f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f72d0b3b600f6040518263ffffffff1660e01b8152600401612b6c9190615125565b602060405180830381865afa158015612b87573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612bab919061513f565b612bb489613bcf565b612bbe91906156f6565b612bc8919061570d565b90505f612be488848411612bdc5784612bde565b835b8d6136d1565b6040810180516fffffffffffffffffffffffffffffffff168b5251909150612c0b90613b19565b6fffffffffffffffffffffffffffffffff1660608a0152612c2d8186866144cf565b6fffffffffffffffffffffffffffffffff1660208a0152612c508b82898961455e565b6fffffffffffffffffffffffffffffffff90811660408b015260018b015460608b0151612c899284926001600160a01b031691166138f0565b89606001906fffffffffffffffffffffffffffffffff1690816fffffffffffffffffffffffffffffffff1681525050612d58817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015612d18573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612d3c91906156db565b83604001516fffffffffffffffffffffffffffffffff166138f0565b506040517f4febf53d0000000000000000000000000000000000000000000000000000000081526001600160a01b0389811660048301527f00000000000000000000000000000000000000000000000000000000000000001690634febf53d906024015f604051808303815f87803b158015612dd2575f5ffd5b505af1158015612de4573d5f5f3e3d5ffd5b5050505060018a01548a54612e28916001600160a01b0316907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff166132bb565b60028a01546001600160a01b03808a16911603612e855760018a0154612e809089906001600160a01b038116907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff166146b4565b612ec8565b60028a015460018b0154612ec8916001600160a01b0316907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff166132bb565b5050505050505050505050565b5f828152600460205260408120905b8154811015613064575f828281548110612f0057612f0061508b565b5f91825260208083206040805160a08101825260039094029091018054845260018101546001600160a01b03808216948601949094526bffffffffffffffffffffffff740100000000000000000000000000000000000000009182900481169386019390935260029091015492831660608501529091041660808201529150612f898286614782565b90506fffffffffffffffffffffffffffffffff81161561305a5760608201516040517f5cd4ad1f0000000000000000000000000000000000000000000000000000000081526001600160a01b03878116600483015291821660248201526fffffffffffffffffffffffffffffffff831660448201527f000000000000000000000000000000000000000000000000000000000000000090911690635cd4ad1f906064015f604051808303815f87803b158015613043575f5ffd5b505af1158015613055573d5f5f3e3d5ffd5b505050505b5050600101612ee4565b50505050565b6001810154815460028301546001600160a01b0392831692808316927401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1691168390036130f15760018401546130ea907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1682615a10565b9050613134565b60028401546001850154613134916001600160a01b0316907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff166132bb565b60028401546040517f7988dfa00000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910467ffffffffffffffff1660048201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690637988dfa0906024015f60405180830381865afa1580156131d7573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d9081017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016820160405261321c919081019061595c565b90505f61323c8251846fffffffffffffffffffffffffffffffff1661487f565b90505f5b82518110156132755761326d8684838151811061325f5761325f61508b565b6020026020010151846146b4565b600101613240565b50610fe385858451846fffffffffffffffffffffffffffffffff1661329a91906156f6565b6132b6906fffffffffffffffffffffffffffffffff8816615720565b6146b4565b6fffffffffffffffffffffffffffffffff81161561337c576040517f9c5ea8010000000000000000000000000000000000000000000000000000000081526001600160a01b0383811660048301525f60248301526fffffffffffffffffffffffffffffffff831660448301527f00000000000000000000000000000000000000000000000000000000000000001690639c5ea801906064015f604051808303815f87803b15801561336a575f5ffd5b505af1158015610fe3573d5f5f3e3d5ffd5b5050565b6fffffffffffffffffffffffffffffffff811615613444576040517f07dbf4a70000000000000000000000000000000000000000000000000000000081523360048201525f60248201526fffffffffffffffffffffffffffffffff821660448201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906307dbf4a7906064015f604051808303815f87803b15801561342d575f5ffd5b505af115801561343f573d5f5f3e3d5ffd5b505050505b50565b5f818152600760205260409020600180820154790100000000000000000000000000000000000000000000000000900460ff16600381111561348b5761348b614cf5565b146126da57818160010160199054906101000a900460ff166040517f039564db0000000000000000000000000000000000000000000000000000000081526004016106f1929190615a38565b6001810180547902000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff90911617905580546040517f730a0d800000000000000000000000000000000000000000000000000000000081526001600160a01b0391821660048201527f00000000000000000000000000000000000000000000000000000000000000009091169063730a0d80906024015f604051808303815f87803b15801561359c575f5ffd5b505af11580156135ae573d5f5f3e3d5ffd5b5050506001820154825461344492506001600160a01b03918216918116906bffffffffffffffffffffffff74010000000000000000000000000000000000000000909104166146b4565b6040517ffacd743b0000000000000000000000000000000000000000000000000000000081523360048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063facd743b90602401602060405180830381865afa158015613673573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613697919061510c565b6136cf576040517fbc677c900000000000000000000000000000000000000000000000000000000081523360048201526024016106f1565b565b604080516060810182525f80825260208201819052918101829052906136f685613bcf565b90506040518060600160405280866001600160a01b031681526020018481526020018286106137255782613727565b855b6fffffffffffffffffffffffffffffffff1690529150505b9392505050565b60028101545f907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16810361378057505f919050565b6004828101546040517f171a2a7d000000000000000000000000000000000000000000000000000000008152918201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063171a2a7d9060240161012060405180830381865afa158015613802573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906138269190615a4c565b6060015160048401545f908152600160205260408120549192506fffffffffffffffffffffffffffffffff9182169183168210613863575f61386d565b61386d8284615a67565b60028601546fffffffffffffffffffffffffffffffff9190911691507401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1681106138e55760028501547401000000000000000000000000000000000000000090046bffffffffffffffffffffffff166138e7565b805b95945050505050565b5f83604001516fffffffffffffffffffffffffffffffff16821061391857836040015161391a565b815b9050806fffffffffffffffffffffffffffffffff165f0361393c57505f61373f565b808460400181815161394e9190615a67565b6fffffffffffffffffffffffffffffffff908116909152855160208701516040517f694465f20000000000000000000000000000000000000000000000000000000081526001600160a01b0392831660048201529285166024840152868216604484015260648301527f000000000000000000000000000000000000000000000000000000000000000016915063694465f2906084016020604051808303815f875af1158015613a00573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613a249190615a8f565b509392505050565b6fffffffffffffffffffffffffffffffff811615613064575f8481526001602052604081208054839290613a739084906fffffffffffffffffffffffffffffffff16615a10565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550826001600160a01b0316847f3cc3f86e05fc1021fb24e7c3fdad6d023551d0008ae8c7c0f44947ed1a9f8a778484604051613b0b9291906001600160a01b039290921682526fffffffffffffffffffffffffffffffff16602082015260400190565b60405180910390a350505050565b5f6127107f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f72d0b3b60136040518263ffffffff1660e01b8152600401613b6a9190615125565b602060405180830381865afa158015613b85573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613ba9919061513f565b613bc5906fffffffffffffffffffffffffffffffff85166156f6565b6109fe919061570d565b6040517f426233600000000000000000000000000000000000000000000000000000000081526001600160a01b0382811660048301525f9182917f00000000000000000000000000000000000000000000000000000000000000001690634262336090602401606060405180830381865afa158015613c50573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613c749190615aaa565b905080602001516fffffffffffffffffffffffffffffffff16815f01516fffffffffffffffffffffffffffffffff1661373f919061565c565b613cdd6040518060a00160405280606081526020015f815260200160608152602001606081526020015f81525090565b613ce882600261565c565b67ffffffffffffffff811115613d0057613d0061505e565b604051908082528060200260200182016040528015613d29578160200160208202803683370190505b508082528051859133915f90613d4157613d4161508b565b60200260200101835f0151600181518110613d5e57613d5e61508b565b6001600160a01b039384166020918202929092018101919091529290911690526002908201528167ffffffffffffffff811115613d9d57613d9d61505e565b604051908082528060200260200182016040528015613dc6578160200160208202803683370190505b5060408201528167ffffffffffffffff811115613de557613de561505e565b604051908082528060200260200182016040528015613e0e578160200160208202803683370190505b5060608201525f5b828110156140a5575f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663d29eb955878786818110613e6157613e6161508b565b9050602002810190613e739190615b1c565b6040518263ffffffff1660e01b8152600401613e8f91906152b6565b61014060405180830381865afa158015613eab573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613ecf91906155cc565b91509150866001600160a01b0316815f01516001600160a01b031614613f365780516040517fed658724000000000000000000000000000000000000000000000000000000008152600481018490526001600160a01b0390911660248201526044016106f1565b5f8281526020819052604090208054600160ff82167fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0083161781179092551615613faf576040517fae2ccae3000000000000000000000000000000000000000000000000000000008152600481018390526024016106f1565b866001600160a01b031681602001516001600160a01b03161480613fdf575060208101516001600160a01b031633145b156140275760208101516040517f3a808f5a0000000000000000000000000000000000000000000000000000000081526001600160a01b0390911660048201526024016106f1565b818460400151848151811061403e5761403e61508b565b602002602001018181525050614058848260200151614939565b5f86868581811061406b5761406b61508b565b905060200281019061407d9190615b1c565b35905061408a85826149d5565b1561409a5761409a898284614a57565b505050600101613e16565b508051602082015160608301516080840151919092529052949350505050565b5f8281526004602052604081208054606092919067ffffffffffffffff8111156140f1576140f161505e565b60405190808252806020026020018201604052801561411a578160200160208202803683370190505b5092505f5b81548110156144c6575f82828154811061413b5761413b61508b565b5f91825260208083206040805160a081018252600390940290910180548085526001808301546001600160a01b03808216888801526bffffffffffffffffffffffff7401000000000000000000000000000000000000000092839004811689880190815260029096015491821660608a0152919004811660808801529187529093529084205490519294506fffffffffffffffffffffffffffffffff1692911682106141e7575f614205565b8183604001516bffffffffffffffffffffffff166142059190615a67565b90505f614212848a614782565b90505f816fffffffffffffffffffffffffffffffff16836fffffffffffffffffffffffffffffffff16106142465781614248565b825b90506fffffffffffffffffffffffffffffffff81161561432657602085015160608601516040517fcb91bc6f0000000000000000000000000000000000000000000000000000000081526001600160a01b038d81166004830152928316602482015290821660448201526fffffffffffffffffffffffffffffffff831660648201527f00000000000000000000000000000000000000000000000000000000000000009091169063cb91bc6f906084015f604051808303815f87803b15801561430f575f5ffd5b505af1158015614321573d5f5f3e3d5ffd5b505050505b806fffffffffffffffffffffffffffffffff16826fffffffffffffffffffffffffffffffff161461441f577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316635cd4ad1f8b876060015184866143929190615a67565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b1681526001600160a01b0393841660048201529290911660248301526fffffffffffffffffffffffffffffffff1660448201526064015f604051808303815f87803b158015614408575f5ffd5b505af115801561441a573d5f5f3e3d5ffd5b505050505b614436855f01518660200151876060015184613a2c565b60608501516001600160a01b0316156144535750505050506144be565b61445d8184615a67565b89878151811061446f5761446f61508b565b6fffffffffffffffffffffffffffffffff9092166020928302919091019091015261449a8184615a67565b6144b6906fffffffffffffffffffffffffffffffff168961565c565b975050505050505b60010161411f565b50509250929050565b5f5f6144f2845186604001516fffffffffffffffffffffffffffffffff1661487f565b6fffffffffffffffffffffffffffffffff16905080831115614512578092505b5f5b845181101561455557614541868683815181106145335761453361508b565b6020026020010151866138f0565b61454b9084615a10565b9250600101614514565b50509392505050565b5f815f0361456d57505f6146ac565b5f84604001516fffffffffffffffffffffffffffffffff1683106145a75784604001516fffffffffffffffffffffffffffffffff166145a9565b825b90505f5b84518110156146a9578481815181106145c8576145c861508b565b60200260200101516fffffffffffffffffffffffffffffffff165f03156146a1575f8781526004602052604081208054839081106146085761460861508b565b905f5260205f20906003020190505f61467488836001015f9054906101000a90046001600160a01b031688878b88815181106146465761464661508b565b60200260200101516fffffffffffffffffffffffffffffffff1661466a91906156f6565b6119cc919061570d565b82546001840154919250614692916001600160a01b03165f84613a2c565b61469c8186615a10565b945050505b6001016145ad565b50505b949350505050565b6fffffffffffffffffffffffffffffffff81161561477d576040517f4d80e7c00000000000000000000000000000000000000000000000000000000081526001600160a01b03848116600483015283811660248301525f60448301526fffffffffffffffffffffffffffffffff831660648301527f00000000000000000000000000000000000000000000000000000000000000001690634d80e7c0906084015f604051808303815f87803b15801561476b575f5ffd5b505af1158015610e54573d5f5f3e3d5ffd5b505050565b60608201516040517ff7888aec0000000000000000000000000000000000000000000000000000000081526001600160a01b03838116600483015291821660248201525f9182917f00000000000000000000000000000000000000000000000000000000000000009091169063f7888aec90604401608060405180830381865afa158015614812573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906148369190615b58565b60600151905083608001516bffffffffffffffffffffffff16816fffffffffffffffffffffffffffffffff161061373f5783608001516bffffffffffffffffffffffff166146ac565b5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f72d0b3b60146040518263ffffffff1660e01b81526004016148ce9190615125565b602060405180830381865afa1580156148e9573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061490d919061513f565b9050835f0361491f575f9150506109fe565b5f61492a858561570d565b9050808210613a2457806138e7565b60025b826020015181101561498a57816001600160a01b0316835f015182815181106149675761496761508b565b60200260200101516001600160a01b03160361498257505050565b60010161493c565b50815160208301805183929161499f82615625565b9052815181106149b1576149b161508b565b60200260200101906001600160a01b031690816001600160a01b0316815250505050565b5f805b8360800151811015614a195782846060015182815181106149fb576149fb61508b565b602002602001015103614a11575f9150506109fe565b6001016149d8565b506060830151608084018051849291614a3182615625565b905281518110614a4357614a4361508b565b602090810291909101015250600192915050565b60808101515f906fffffffffffffffffffffffffffffffff1615614b49578151604080840151608085015191517f98ffb51a0000000000000000000000000000000000000000000000000000000081526001600160a01b03938416600482015290831660248201526fffffffffffffffffffffffffffffffff90911660448201527f0000000000000000000000000000000000000000000000000000000000000000909116906398ffb51a906064016020604051808303815f875af1158015614b22573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190614b469190615a8f565b90505b5f938452600460209081526040808620815160a081018352958652848301516001600160a01b039081168785019081526060808801516bffffffffffffffffffffffff9081168a87019081529890950151831690890190815295841660808901908152835460018082018655948b529590992097516003909502909701938455955194519486167401000000000000000000000000000000000000000095831686021790830155915194519490931693160291909117600290910155565b5f60208284031215614c17575f5ffd5b5035919050565b602080825282518282018190525f918401906040840190835b81811015614cbb578351805184526001600160a01b0360208201511660208501526001600160a01b0360408201511660408501526fffffffffffffffffffffffffffffffff60608201511660608501526fffffffffffffffffffffffffffffffff60808201511660808501525060a083019250602084019350600181019050614c37565b509095945050505050565b6001600160a01b0381168114613444575f5ffd5b5f60208284031215614cea575f5ffd5b813561373f81614cc6565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b60048110614d3257614d32614cf5565b9052565b5f61012082019050614d49828451614d22565b6001600160a01b0360208401511660208301526001600160a01b0360408401511660408301526060830151614d8a606084018267ffffffffffffffff169052565b506080830151614dae60808401826fffffffffffffffffffffffffffffffff169052565b5060a083015160a083015260c083015160c083015260e0830151614ddd60e08401826001600160a01b03169052565b50610100830151614e036101008401826fffffffffffffffffffffffffffffffff169052565b5092915050565b5f5f5f60408486031215614e1c575f5ffd5b83359250602084013567ffffffffffffffff811115614e39575f5ffd5b8401601f81018613614e49575f5ffd5b803567ffffffffffffffff811115614e5f575f5ffd5b866020828401011115614e70575f5ffd5b939660209190910195509293505050565b6003811061344457613444614cf5565b815160e0820190614ea181614e81565b808352506001600160a01b0360208401511660208301526001600160a01b0360408401511660408301526fffffffffffffffffffffffffffffffff6060840151166060830152608083015160808301526001600160a01b0360a08401511660a083015260c0830151614e0360c08401826fffffffffffffffffffffffffffffffff169052565b5f60208284031215614f37575f5ffd5b813567ffffffffffffffff811115614f4d575f5ffd5b8201610280818503121561373f575f5ffd5b60038110613444575f5ffd5b5f5f5f5f5f60a08688031215614f7f575f5ffd5b8535614f8a81614cc6565b94506020860135614f9a81614cc6565b93506040860135614faa81614f5f565b94979396509394606081013594506080013592915050565b5f5f5f60408486031215614fd4575f5ffd5b8335614fdf81614cc6565b9250602084013567ffffffffffffffff811115614ffa575f5ffd5b8401601f8101861361500a575f5ffd5b803567ffffffffffffffff811115615020575f5ffd5b8660208260051b8401011115614e70575f5ffd5b5f5f60408385031215615045575f5ffd5b823561505081614cc6565b946020939093013593505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b60a081016150c587614e81565b9581526fffffffffffffffffffffffffffffffff94851660208201529284166040840152908316606083015290911660809091015290565b805180151581146126da575f5ffd5b5f6020828403121561511c575f5ffd5b61373f826150fd565b602081016015831061513957615139614cf5565b91905290565b5f6020828403121561514f575f5ffd5b5051919050565b60208152816020820152818360408301375f818301604090810191909152601f9092017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0160101919050565b67ffffffffffffffff81168114613444575f5ffd5b80356126da816151a2565b60ff81168114613444575f5ffd5b80356126da816151c2565b6fffffffffffffffffffffffffffffffff81168114613444575f5ffd5b80356126da816151db565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112615236575f5ffd5b830160208101925035905067ffffffffffffffff811115615255575f5ffd5b8060051b3603821315615266575f5ffd5b9250929050565b8183525f7f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff83111561529d575f5ffd5b8260051b80836020870137939093016020019392505050565b60208082528235828201525f906152ce9084016151b7565b67ffffffffffffffff8116604084015250604083013560608381019190915283013560808084019190915283013560a08084019190915283013560c08084019190915283013560e0808401919091528301356101008084019190915283013561012080840191909152830135610140808401919091528301356101608084019190915261535c9084016151d0565b60ff81166101808401525061537461018084016151d0565b60ff81166101a08401525061538c6101a084016151d0565b60ff81166101c0840152506153a46101c084016151b7565b67ffffffffffffffff81166101e0840152506153c36101e084016151b7565b67ffffffffffffffff8116610200840152506153e261020084016151b7565b67ffffffffffffffff81166102208401525061540161022084016151f8565b6fffffffffffffffffffffffffffffffff81166102408401525061542861024084016151b7565b67ffffffffffffffff811661026084015250615448610260840184615203565b610280808501526138e76102a08501828461526d565b604051610120810167ffffffffffffffff811182821017156154825761548261505e565b60405290565b604051610200810167ffffffffffffffff811182821017156154825761548261505e565b604051601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016810167ffffffffffffffff811182821017156154f3576154f361505e565b604052919050565b80516126da81614cc6565b80516126da816151db565b80516126da816151a2565b5f610120828403121561552d575f5ffd5b61553561545e565b9050615540826154fb565b815261554e602083016154fb565b602082015261555f604083016154fb565b604082015261557060608301615506565b606082015261558160808301615506565b608082015261559260a08301615506565b60a08201526155a360c08301615511565b60c08201526155b460e08301615511565b60e08201526101009182015191810191909152919050565b5f5f61014083850312156155de575f5ffd5b825191506155ef846020850161551c565b90509250929050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8203615655576156556155f8565b5060010190565b808201808211156109fe576109fe6155f8565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f6fffffffffffffffffffffffffffffffff8316806156bd576156bd61566f565b806fffffffffffffffffffffffffffffffff84160491505092915050565b5f602082840312156156eb575f5ffd5b815161373f81614cc6565b80820281158282048414176109fe576109fe6155f8565b5f8261571b5761571b61566f565b500490565b818103818111156109fe576109fe6155f8565b5f60608201858352606060208401528085518083526080850191506020870192505f5b8181101561577d5783516001600160a01b0316835260209384019390920191600101615756565b5050809250505060ff83166040830152949350505050565b5f8151808452602084019350602083015f5b828110156157c55781518652602095860195909101906001016157a7565b5093949350505050565b838152606060208201525f6157e76060830185615795565b82810360408401526157f98185615795565b9695505050505050565b8051600481106126da575f5ffd5b80516126da81614f5f565b80516126da816151c2565b5f610200828403128015615839575f5ffd5b50615842615488565b61584b83615803565b815261585960208401615811565b602082015261586a604084016150fd565b604082015261587b606084016154fb565b60608201526080838101519082015261589660a08401615511565b60a08201526158a760c08401615511565b60c08201526158b860e08401615511565b60e08201526158ca6101008401615511565b6101008201526158dd610120840161581c565b6101208201526158f0610140840161581c565b610140820152615903610160840161581c565b610160820152615916610180840161581c565b6101808201526159296101a0840161581c565b6101a082015261593c6101c0840161581c565b6101c082015261594f6101e0840161581c565b6101e08201529392505050565b5f6020828403121561596c575f5ffd5b815167ffffffffffffffff811115615982575f5ffd5b8201601f81018413615992575f5ffd5b805167ffffffffffffffff8111156159ac576159ac61505e565b8060051b6159bc602082016154ac565b918252602081840181019290810190878411156159d7575f5ffd5b6020850194505b83851015615a0557845192506159f383614cc6565b828252602094850194909101906159de565b979650505050505050565b6fffffffffffffffffffffffffffffffff81811683821601908111156109fe576109fe6155f8565b8281526040810161373f6020830184614d22565b5f6101208284031215615a5d575f5ffd5b61373f838361551c565b6fffffffffffffffffffffffffffffffff82811682821603908111156109fe576109fe6155f8565b5f60208284031215615a9f575f5ffd5b815161373f816151db565b5f6060828403128015615abb575f5ffd5b506040516060810167ffffffffffffffff81118282101715615adf57615adf61505e565b6040528251615aed816151db565b81526020830151615afd816151db565b60208201526040830151615b10816151a2565b60408201529392505050565b5f82357ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffd81833603018112615b4e575f5ffd5b9190910192915050565b5f6080828403128015615b69575f5ffd5b506040516080810167ffffffffffffffff81118282101715615b8d57615b8d61505e565b6040528251615b9b816151db565b81526020830151615bab816151db565b60208201526040830151615bbe816151db565b60408201526060830151615bd1816151db565b6060820152939250505056'
