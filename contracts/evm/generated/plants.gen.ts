// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const plantsAbi = [
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
        "internalType": "contract IStakes"
      },
      {
        "name": "committees",
        "type": "address",
        "internalType": "contract ICommittees"
      },
      {
        "name": "evidence",
        "type": "address",
        "internalType": "contract IEvidence"
      },
      {
        "name": "providers",
        "type": "address",
        "internalType": "contract IProviders"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "AHEAD_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "AUDITS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IAudits"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "BEACON",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IBeacon"
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
    "name": "EPOCH_SECONDS",
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
    "name": "OPENINGS_MAX",
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
    "name": "PLANTS_MAX",
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
    "name": "PROVIDERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IProviders"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "SESSIONS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract ISessions"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "SESSIONS_MAX",
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
    "name": "commitFindings",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "root",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "findingsOf",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "validator",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes26",
        "internalType": "bytes26"
      },
      {
        "name": "",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "open",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "finding",
        "type": "tuple",
        "internalType": "struct FindingProof",
        "components": [
          {
            "name": "verdict",
            "type": "uint8",
            "internalType": "enum FindingVerdict"
          },
          {
            "name": "scoreHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "present",
            "type": "uint48",
            "internalType": "uint48"
          },
          {
            "name": "siblings",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "openingsOf",
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
        "internalType": "struct OpeningView[]",
        "components": [
          {
            "name": "validator",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "weight",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "verdict",
            "type": "uint8",
            "internalType": "enum FindingVerdict"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "plant",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "hash",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "pool",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "bond",
        "type": "uint128",
        "internalType": "uint128"
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
    "name": "plantAt",
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
        "internalType": "struct PlantView",
        "components": [
          {
            "name": "state",
            "type": "uint8",
            "internalType": "enum PlantState"
          },
          {
            "name": "outcome",
            "type": "uint8",
            "internalType": "enum PlantOutcome"
          },
          {
            "name": "planter",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "epoch",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "committedAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "pool",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "bond",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "sponsor",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "sponsored",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "hash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "bad",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "receiptId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "agreed",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "disagreed",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "plantCount",
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
    "name": "plantOf",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "planted",
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
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "plantsIn",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
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
    "type": "function",
    "name": "reveal",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "secret",
        "type": "tuple",
        "internalType": "struct PlantSecret",
        "components": [
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "bad",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "salt",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "sessionIds",
        "type": "bytes32[]",
        "internalType": "bytes32[]"
      },
      {
        "name": "probe",
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
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "settle",
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
    "name": "spare",
    "inputs": [
      {
        "name": "accusationId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "spared",
    "inputs": [
      {
        "name": "accusationId",
        "type": "uint256",
        "internalType": "uint256"
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
    "name": "sponsor",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "AccusationSpared",
    "inputs": [
      {
        "name": "accusationId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "FindingOpened",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "validator",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "verdict",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum FindingVerdict"
      },
      {
        "name": "scoreHash",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "weight",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "FindingPaid",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "validator",
        "type": "address",
        "indexed": true,
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
    "name": "FindingsCommitted",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "validator",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "root",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "weight",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "PlantCommitted",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "planter",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "hash",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "pool",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
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
    "type": "event",
    "name": "PlantRefunded",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
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
    "name": "PlantRevealed",
    "inputs": [
      {
        "name": "plantId",
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
        "name": "epoch",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "bad",
        "type": "bool",
        "indexed": false,
        "internalType": "bool"
      },
      {
        "name": "receiptId",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
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
    "name": "PlantSettled",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "outcome",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum PlantOutcome"
      },
      {
        "name": "paid",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "forfeited",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "PlantSponsored",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "sponsor",
        "type": "address",
        "indexed": true,
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
    "type": "error",
    "name": "FinderIsParty",
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
    "name": "FinderNotValidator",
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
    "name": "FindingMismatch",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "validator",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "FindingOpenedAlready",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "validator",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "FindingsCommittedAlready",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "validator",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "FindingsEmpty",
    "inputs": []
  },
  {
    "type": "error",
    "name": "FindingsNotNow",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "from",
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
    "name": "NotPlantsOfVault",
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
    "name": "NotTheAudits",
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
    "name": "NotThePlanter",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "planter",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "OpeningsFull",
    "inputs": [
      {
        "name": "plantId",
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
    "name": "PlantAmountInvalid",
    "inputs": [
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "PlantBondSpent",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "bond",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "due",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "PlantBondTooLow",
    "inputs": [
      {
        "name": "bond",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "required",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "PlantEmpty",
    "inputs": []
  },
  {
    "type": "error",
    "name": "PlantEpochInvalid",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "min",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "max",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "PlantIncomplete",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "completed",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "named",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "PlantMismatch",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "PlantNotInState",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "state",
        "type": "uint8",
        "internalType": "enum PlantState"
      },
      {
        "name": "wanted",
        "type": "uint8",
        "internalType": "enum PlantState"
      }
    ]
  },
  {
    "type": "error",
    "name": "PlantNotNow",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "from",
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
    "name": "PlantReceiptUnfit",
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
    "name": "PlantSessionOutOfTime",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "anchored",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "from",
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
    "name": "PlantSessionUnfit",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "PlantSessionsOutOfBounds",
    "inputs": [
      {
        "name": "count",
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
    "name": "PlantSessionsUnordered",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "PlantUnseen",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "PlantedAlready",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "plantId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "PlantsFull",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
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
    "name": "SponsoredAlready",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "sponsor",
        "type": "address",
        "internalType": "address"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const plantsBytecode =
  '0x6101c0604052348015610010575f5ffd5b5060405161529438038061529483398101604081905261002f9161035b565b8484848484306001600160a01b0316856001600160a01b0316635e0a896b6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561007a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061009e91906103cc565b6001600160a01b0316146100d45760405163070ec09560e51b81526001600160a01b038616600482015260240160405180910390fd5b6001600160a01b03851660808190526040805163a9b5898f60e01b8152905163a9b5898f916004808201926020929091908290030181865afa15801561011c573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061014091906103cc565b6001600160a01b0390811660a05284811660c05283811660e052604080516349493a4d60e01b81529051918716916349493a4d916004808201926020929091908290030181865afa158015610197573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101bb91906103cc565b6001600160a01b0390811661010052828116610120528181166101405260408051639de6e0c760e01b8152905191871691639de6e0c7916004808201926020929091908290030181865afa158015610215573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061023991906103cc565b6001600160a01b0316610160816001600160a01b031681525050846001600160a01b031663e6add9936040518163ffffffff1660e01b8152600401602060405180830381865afa15801561028f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906102b391906103cc565b6001600160a01b0316610180816001600160a01b031681525050610100516001600160a01b0316635262265a6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561030c573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061033091906103ee565b6101a0525061040598505050505050505050565b6001600160a01b0381168114610358575f5ffd5b50565b5f5f5f5f5f60a0868803121561036f575f5ffd5b855161037a81610344565b602087015190955061038b81610344565b604087015190945061039c81610344565b60608701519093506103ad81610344565b60808701519092506103be81610344565b809150509295509295909350565b5f602082840312156103dc575f5ffd5b81516103e781610344565b9392505050565b5f602082840312156103fe575f5ffd5b5051919050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a051614da96104eb5f395f8181610301015261262101525f818161052a015281816113ec015281816114760152613a1501525f81816103e90152612c8801525f818161029001526129f501525f81816101f7015281816127050152612bd501525f81816102b701528181610edc015261286b01525f818161036d015261188f01525f81816104a70152611a2101525f8181610410015281816111020152611fe701525f8181610269015281816131770152818161386901526139400152614da95ff3fe608060405234801561000f575f5ffd5b50600436106101c6575f3560e01c8063983b09ca116100fe578063b85f7d571161009e578063e424151c1161006e578063e424151c146104d1578063e6add99314610525578063e9e179db1461054c578063e9e202c214610554575f5ffd5b8063b85f7d5714610492578063c5eb783c1461049a578063c60e814d146104a2578063dbb3a713146104c9575f5ffd5b8063a9b5898f116100d9578063a9b5898f1461040b578063afffd14914610432578063b3d93bff14610451578063b6b88e4914610471575f5ffd5b8063983b09ca146103a257806399d9067a146103c25780639de6e0c7146103e4575f5ffd5b80634ecac862116101695780635acde809116101445780635acde809146103365780636dff38ee146103555780637b225162146103685780638df828001461038f575f5ffd5b80634ecac862146102d95780635262265a146102fc5780635aade76814610323575f5ffd5b806335ef51f3116101a457806335ef51f314610243578063411557d114610264578063468f3e931461028b57806349493a4d146102b2575f5ffd5b8063093f916f146101ca578063238631a0146101df5780632398a77d146101f2575b5f5ffd5b6101dd6101d8366004613c80565b610576565b005b6101dd6101ed366004613d32565b610948565b6102197f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020015b60405180910390f35b610256610251366004613dc9565b610ed8565b60405190815260200161023a565b6102197f000000000000000000000000000000000000000000000000000000000000000081565b6102197f000000000000000000000000000000000000000000000000000000000000000081565b6102197f000000000000000000000000000000000000000000000000000000000000000081565b6102ec6102e7366004613e19565b6113d3565b604051901515815260200161023a565b6102567f000000000000000000000000000000000000000000000000000000000000000081565b6101dd610331366004613e30565b6115d0565b610256610344366004613e74565b60066020525f908152604090205481565b6101dd610363366004613e8f565b61177f565b6102197f000000000000000000000000000000000000000000000000000000000000000081565b6101dd61039d366004613e19565b611b43565b6103b56103b0366004613e19565b6120f9565b60405161023a9190613f13565b6102ec6103d0366004613e19565b60076020525f908152604090205460ff1681565b6102197f000000000000000000000000000000000000000000000000000000000000000081565b6102197f000000000000000000000000000000000000000000000000000000000000000081565b6102566104403660046140c9565b60026020525f908152604090205481565b61046461045f366004613e19565b612389565b60405161023a91906140e4565b610479602081565b60405167ffffffffffffffff909116815260200161023a565b6102565f5481565b610256602081565b6102197f000000000000000000000000000000000000000000000000000000000000000081565b610256608081565b6104e46104df366004614167565b6124ea565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffff000000000000909316835267ffffffffffffffff90911660208301520161023a565b6102197f000000000000000000000000000000000000000000000000000000000000000081565b610256600881565b6102ec610562366004613e19565b60086020525f908152604090205460ff1681565b5f610582876001612558565b805490915073ffffffffffffffffffffffffffffffffffffffff1633146105fb5780546040517f700f5a2700000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff90911660248201526044015b60405180910390fd5b600481015467ffffffffffffffff166106348861062161061c8460036141c0565b61261b565b61062f61061c8560046141c0565b612650565b5f6106426020890189613e74565b90505f33838361065860408d0160208e016141ed565b6040805173ffffffffffffffffffffffffffffffffffffffff958616602082015267ffffffffffffffff9094168482015293909116606083015215156080820152908a013560a082015260c001604051602081830303815290604052805190602001209050836003015481146106fd576040517f8d91ba68000000000000000000000000000000000000000000000000000000008152600481018b90526024016105f2565b73ffffffffffffffffffffffffffffffffffffffff82165f90815260066020526040902054156107885773ffffffffffffffffffffffffffffffffffffffff82165f81815260066020526040908190205490517f9ad8a8af000000000000000000000000000000000000000000000000000000008152600481019290925260248201526044016105f2565b73ffffffffffffffffffffffffffffffffffffffff82165f908152600660209081526040918290208c905583916107c491908c01908c016141ed565b60048601805460018801805473ffffffffffffffffffffffffffffffffffffffff959095167fffffffffffffffffffffffff0000000000000000000000000000000000000000909516949094179093559015157f0100000000000000000000000000000000000000000000000000000000000000027fffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167eff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffff909216919091177d0200000000000000000000000000000000000000000000000000000000001790555f6108b2848a8a8a8a6126ac565b90508085600301819055508367ffffffffffffffff168373ffffffffffffffffffffffffffffffffffffffff168c7f6a541e14c9bc14841159c4a218583618ce3aefefa75c044d32e4ecebc6c7322c8d602001602081019061091491906141ed565b858e8e6040516109279493929190614251565b60405180910390a461093b8b868b8b61294c565b5050505050505050505050565b5f610954836002612558565b600481015490915067ffffffffffffffff16610979845f61062f61061c8560056141c0565b60038201545f8190036109bb576040517f87ba97e8000000000000000000000000000000000000000000000000000000008152600481018690526024016105f2565b825473ffffffffffffffffffffffffffffffffffffffff163314806109f95750600183015473ffffffffffffffffffffffffffffffffffffffff1633145b15610a32576040517f05328b490000000000000000000000000000000000000000000000000000000081523360048201526024016105f2565b5f85815260056020908152604080832033845290915290205460ff1615610a8e576040517f5a4d794e000000000000000000000000000000000000000000000000000000008152600481018690523360248201526044016105f2565b67ffffffffffffffff82165f90815260036020908152604080832033808552925282209190610ac09085908589612e9f565b825490915060301b7fffffffffffffffffffffffffffffffffffffffffffffffffffff000000000000161580610b205750815460301b7fffffffffffffffffffffffffffffffffffffffffffffffffffff00000000000090811690821614155b80610b4757505f610b34602088018861427c565b6003811115610b4557610b45613eb9565b145b15610b87576040517f07adeba0000000000000000000000000000000000000000000000000000000008152600481018890523360248201526044016105f2565b5f878152600460205260409020547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8001610bf7576040517f817f8ec500000000000000000000000000000000000000000000000000000000815260048101889052608060248201526044016105f2565b81545f88815260056020908152604080832033808552908352818420805460017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff009091161790558b8452600483529281902081516060810183529384527a01000000000000000000000000000000000000000000000000000090940465ffffffffffff1683830181905293929190820190610c94908b018b61427c565b6003811115610ca557610ca5613eb9565b905281546001810183555f9283526020928390208251910180549383015165ffffffffffff1674010000000000000000000000000000000000000000027fffffffffffff000000000000000000000000000000000000000000000000000090941673ffffffffffffffffffffffffffffffffffffffff909216919091179290921780835560408201519192919082907fffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffff167a010000000000000000000000000000000000000000000000000000836003811115610d8457610d84613eb9565b021790555050506004860154610dcc907f0100000000000000000000000000000000000000000000000000000000000000900460ff16610dc760208a018a61427c565b613067565b15610e2b578065ffffffffffff1686600401600d8282829054906101000a900467ffffffffffffffff16610e0091906141c0565b92506101000a81548167ffffffffffffffff021916908367ffffffffffffffff160217905550610e81565b8065ffffffffffff168660040160158282829054906101000a900467ffffffffffffffff16610e5a91906141c0565b92506101000a81548167ffffffffffffffff021916908367ffffffffffffffff1602179055505b33887fd36dc8e0fda1cea18f22fda0b8bfac7b27fef5c5ddb3247d46ae2b0d1affa293610eb160208b018b61427c565b8a6020013585604051610ec69392919061429a565b60405180910390a35050505050505050565b5f5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663222ae7866040518163ffffffff1660e01b8152600401602060405180830381865afa158015610f43573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610f6791906142ce565b90508067ffffffffffffffff168667ffffffffffffffff16111580610fa95750610f926020826141c0565b67ffffffffffffffff168667ffffffffffffffff16115b156110145785610fba8260016141c0565b610fc56020846141c0565b6040517fdeb311bb00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff9384166004820152918316602483015290911660448201526064016105f2565b5f85900361104e576040517fc39177c000000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b67ffffffffffffffff86165f908152600260209081526040822080549192611075836142e9565b91905055036110c3576040517f92a6cdb500000000000000000000000000000000000000000000000000000000815267ffffffffffffffff87166004820152602060248201526044016105f2565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061113890600590600401614320565b602060405180830381865afa158015611153573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611177919061433a565b905080846fffffffffffffffffffffffffffffffff1610156111e0576040517f25b0586a0000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff85166004820152602481018290526044016105f2565b5f5f81546111ed906142e9565b91829055505f8181526001602052604090209093503361120c866130a2565b73ffffffffffffffffffffffffffffffffffffffff919091166bffffffffffffffffffffffff90911674010000000000000000000000000000000000000000027fffffffffffffffffffffffff00000000000000000000000000000000000000001617815561127a866130a2565b600382018890556001820180546bffffffffffffffffffffffff92909216740100000000000000000000000000000000000000000273ffffffffffffffffffffffffffffffffffffffff90921691909117905560048101805467ffffffffffffffff8a1664ffffffffff421668010000000000000000027fffff00ffffffffffffffffffffffffffffffffffffffffff0000000000000000167fffff00ffffffffffffffffffffffffffffffff000000000000000000000000009092169190911781177d01000000000000000000000000000000000000000000000000000000000017909155604080518981526fffffffffffffffffffffffffffffffff89811660208301528816818301529051339187917f40796eff1ebc8bb15c97630a0bff472e75ae57ececcc31bacec2d7042d668b039181900360600190a46113c86113c38688614351565b613113565b505050949350505050565b5f3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614611445576040517f6d9b1b5b0000000000000000000000000000000000000000000000000000000081523360048201526024016105f2565b6040517f166823eb000000000000000000000000000000000000000000000000000000008152600481018390525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063166823eb906024015f60405180830381865afa1580156114cf573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d9081017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016820160405261151491908101906144a0565b90505f5b81518110156115695760075f838381518110611536576115366145aa565b6020908102919091018101515182528101919091526040015f205460ff1661156157505f9392505050565b600101611518565b505f8381526008602052604080822080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001660011790555184917f5fb9287ddbce4c6e2e8a6328611a0c299326f7b16406902e94587e96a17d54b391a250600192915050565b5f6115dc836001612558565b600281015490915073ffffffffffffffffffffffffffffffffffffffff16156116565760028101546040517f22a6eddd0000000000000000000000000000000000000000000000000000000081526004810185905273ffffffffffffffffffffffffffffffffffffffff90911660248201526044016105f2565b816fffffffffffffffffffffffffffffffff165f036116b5576040517f1685e6330000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff831660048201526024016105f2565b336116bf836130a2565b73ffffffffffffffffffffffffffffffffffffffff919091166bffffffffffffffffffffffff9190911674010000000000000000000000000000000000000000027fffffffffffffffffffffffff0000000000000000000000000000000000000000161760028201556040516fffffffffffffffffffffffffffffffff83168152339084907fa66b93c1ea2bf784f16ea03b81d3096b654f486351f75629b2c131846f5a69299060200160405180910390a361177a82613113565b505050565b5f8061178f61061c8560016141c0565b61179d61061c8660036141c0565b91509150814210806117af5750804210155b15611806576040517fa49b326100000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8516600482015242602482015260448101839052606481018290526084016105f2565b7fffffffffffffffffffffffffffffffffffffffffffffffffffff00000000000083165f03611861576040517f8f65751b00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6040517ffacd743b0000000000000000000000000000000000000000000000000000000081523360048201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063facd743b90602401602060405180830381865afa1580156118e9573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061190d91906145e2565b611945576040517fa8b4f9fc0000000000000000000000000000000000000000000000000000000081523360048201526024016105f2565b67ffffffffffffffff84165f9081526003602090815260408083203384529091529020805460301b7fffffffffffffffffffffffffffffffffffffffffffffffffffff00000000000016156119d8576040517f8282680a00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff861660048201523360248201526044016105f2565b6040517f25dcc2ee0000000000000000000000000000000000000000000000000000000081523360048201525f90611a8f9073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016906325dcc2ee90602401602060405180830381865afa158015611a66573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611a8a91906145fd565b6131e7565b603086901c65ffffffffffff82167a010000000000000000000000000000000000000000000000000000027fffffffffffff000000000000000000000000000000000000000000000000000016178355604051909150339067ffffffffffffffff8816907f6e04078f48ec099865c3a03f26b3fbd25712350ac484164da319da8760421ee190611b33908990869091825265ffffffffffff16602082015260400190565b60405180910390a3505050505050565b5f81815260016020818152604080842081516101c081018352815473ffffffffffffffffffffffffffffffffffffffff808216835274010000000000000000000000000000000000000000918290046bffffffffffffffffffffffff9081169684019690965295830154808716948301949094529283900484166060820152600282015494851660808201529190930490911660a082015260038083015460c0830152600483015467ffffffffffffffff80821660e085015268010000000000000000820464ffffffffff166101008501526d01000000000000000000000000008204811661012085015275010000000000000000000000000000000000000000008204166101408401529192916101608401917d01000000000000000000000000000000000000000000000000000000000090910460ff1690811115611c8c57611c8c613eb9565b6003811115611c9d57611c9d613eb9565b815260200160048201601e9054906101000a900460ff166004811115611cc557611cc5613eb9565b6004811115611cd657611cd6613eb9565b8152600491909101547f0100000000000000000000000000000000000000000000000000000000000000900460ff1615156020909101526101608101519091506001816003811115611d2a57611d2a613eb9565b14158015611d4a57506002816003811115611d4757611d47613eb9565b14155b15611d8857828160026040517f797702aa0000000000000000000000000000000000000000000000000000000081526004016105f293929190614618565b5f611dc16001836003811115611da057611da0613eb9565b14611dac576005611daf565b60045b60ff168460e0015161061c91906141c0565b905080421015611e33576040517f394d3a6500000000000000000000000000000000000000000000000000000000815260048101859052426024820152604481018290527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60648201526084016105f2565b5f611e3d8461323d565b5f86815260016020526040902060048082018054939450919260039285929091601d91849184917fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff909116907e01000000000000000000000000000000000000000000000000000000000000908490811115611ebb57611ebb613eb9565b02179055508391906101000a81548160ff02191690836003811115611ee257611ee2613eb9565b0217905550505060028101805473ffffffffffffffffffffffffffffffffffffffff9081169091556001808301805483169055825490911682555f908190846004811115611f3257611f32613eb9565b03611f4857611f4188886132c6565b9150612057565b6002846004811115611f5c57611f5c613eb9565b03611f6b57611f4188886135bb565b6004846004811115611f7f57611f7f613eb9565b036120575750602080870180515f9091528751604080517f4b38474d00000000000000000000000000000000000000000000000000000000815290516bffffffffffffffffffffffff909316936120579373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001692634b38474d9260048083019391928290030181865afa15801561202d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906120519190614645565b836137e6565b877fe6927b87d2c4c47c5f6531c135a0f61bdc82dadb1ad37c9c781a396db8b7b38585848460405161208b93929190614660565b60405180910390a26120cf875f015188606001516bffffffffffffffffffffffff1689602001516bffffffffffffffffffffffff166120ca9190614351565b6138c5565b6120ef87608001518860a001516bffffffffffffffffffffffff166138c5565b5050505050505050565b612176604080516101e08101909152805f81526020015f81525f6020820181905260408201819052606082018190526080820181905260a0820181905260c0820181905260e08201819052610100820181905261012082018190526101408201819052610160820181905261018082018190526101a09091015290565b5f828152600160208190526040918290209081015482516101e081019093526004820154919273ffffffffffffffffffffffffffffffffffffffff90911615159181907d010000000000000000000000000000000000000000000000000000000000900460ff1660038111156121ee576121ee613eb9565b815260200183600401601e9054906101000a900460ff16600481111561221657612216613eb9565b8152835473ffffffffffffffffffffffffffffffffffffffff8082166020840152600486015467ffffffffffffffff8116604085015264ffffffffff6801000000000000000090910416606084015260018601546bffffffffffffffffffffffff74010000000000000000000000000000000000000000918290048116608086015292819004831660a0850152600287015491821660c085015290041660e082015261010001826122cb5783600301546122cd565b5f5b8152600184015473ffffffffffffffffffffffffffffffffffffffff16602082015260048401547f0100000000000000000000000000000000000000000000000000000000000000900460ff16151560408201526060018261232f575f612335565b83600301545b815260049093015467ffffffffffffffff6d01000000000000000000000000008204811660208601527501000000000000000000000000000000000000000000909104166040909301929092525092915050565b5f81815260046020526040902080546060919067ffffffffffffffff8111156123b4576123b4614379565b60405190808252806020026020018201604052801561240557816020015b6123f2604080516060810182525f80825260208201819052909182015290565b8152602001906001900390816123d25790505b5091505f5b81548110156124e3575f828281548110612426576124266145aa565b5f9182526020918290206040805160608101825291909201805473ffffffffffffffffffffffffffffffffffffffff8116835265ffffffffffff74010000000000000000000000000000000000000000820416948301949094529350919082019060ff7a0100000000000000000000000000000000000000000000000000009091041660038111156124ba576124ba613eb9565b8152508483815181106124cf576124cf6145aa565b60209081029190910101525060010161240a565b5050919050565b67ffffffffffffffff82165f90815260036020908152604080832073ffffffffffffffffffffffffffffffffffffffff85168452909152902054603081901b907a010000000000000000000000000000000000000000000000000000900465ffffffffffff165b9250929050565b5f82815260016020526040902081600381111561257757612577613eb9565b60048201547d010000000000000000000000000000000000000000000000000000000000900460ff1660038111156125b1576125b1613eb9565b14612615576004818101546040517f797702aa0000000000000000000000000000000000000000000000000000000081526105f29286927d010000000000000000000000000000000000000000000000000000000000900460ff1691869101614618565b92915050565b5f6126157f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff84166146a6565b8142108061265e5750804210155b1561177a576040517f394d3a650000000000000000000000000000000000000000000000000000000081526004810184905242602482015260448101839052606481018290526084016105f2565b5f8181036126bb57505f612943565b60408051610120810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e081018290526101008101919091527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663d29eb95585855f818110612751576127516145aa565b905060200281019061276391906146bd565b6040518263ffffffff1660e01b815260040161277f919061476c565b61014060405180830381865afa15801561279b573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906127bf91906149c3565b90925090505f805b8681101561281f5785855f8181106127e1576127e16145aa565b90506020028101906127f391906146bd565b35888883818110612806576128066145aa565b905060200201350361281757600191505b6001016127c7565b505f8180156128f5575060c08301516040517fa3d545f500000000000000000000000000000000000000000000000000000000815267ffffffffffffffff9182166004820152908a16907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063a3d545f590602401602060405180830381865afa1580156128c5573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906128e991906142ce565b67ffffffffffffffff16145b9050801580612905575060018514155b1561293f576040517f8943c7f4000000000000000000000000000000000000000000000000000000008152600481018590526024016105f2565b5050505b95945050505050565b6001830154819073ffffffffffffffffffffffffffffffffffffffff1660088211156129ae576040517f5e0a787000000000000000000000000000000000000000000000000000000000815260048101839052600860248201526044016105f2565b6040517fdb89c04400000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff82811660048301525f917f00000000000000000000000000000000000000000000000000000000000000009091169063db89c0449060240161010060405180830381865afa158015612a3d573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612a619190614a27565b6020015165ffffffffffff169050828114612ace576040517f0a0022ea00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8316600482015260248101829052604481018490526064016105f2565b60048601545f90819064ffffffffff6801000000000000000082041690612b049061061c9067ffffffffffffffff1660016141c0565b915064ffffffffff1691505f5f90505b85811015612e93575f888883818110612b2f57612b2f6145aa565b905060200201359050815f14158015612b6a57508888612b50600185614ad5565b818110612b5f57612b5f6145aa565b905060200201358111155b15612ba4576040517ff7cf676b000000000000000000000000000000000000000000000000000000008152600481018290526024016105f2565b6040517f171a2a7d000000000000000000000000000000000000000000000000000000008152600481018290525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063171a2a7d9060240161012060405180830381865afa158015612c30573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612c549190614ae8565b90505f60016040517f5903d97c000000000000000000000000000000000000000000000000000000008152600481018590527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690635903d97c9060240161020060405180830381865afa158015612ce3573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612d079190614b22565b516002811115612d1957612d19613eb9565b1490505f8873ffffffffffffffffffffffffffffffffffffffff16835f015173ffffffffffffffffffffffffffffffffffffffff16148015612d735750604083015173ffffffffffffffffffffffffffffffffffffffff16155b8015612d7d575081155b9050801580612da0575060608301516fffffffffffffffffffffffffffffffff16155b15612dda576040517ff6197ccd000000000000000000000000000000000000000000000000000000008152600481018590526024016105f2565b60c083015167ffffffffffffffff1687811080612df75750868110155b15612e46576040517f5a335712000000000000000000000000000000000000000000000000000000008152600481018690526024810182905260448101899052606481018890526084016105f2565b60048e01547f0100000000000000000000000000000000000000000000000000000000000000900460ff1615612e8257612e828f8f878761399c565b505060019093019250612b14915050565b50505050505050505050565b5f80612eae6030610100614ad5565b6040805167ffffffffffffffff8916602082015273ffffffffffffffffffffffffffffffffffffffff88169181019190915260608101869052608001604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0818403018152919052805160209182012090911c9150869086908690612f379087018761427c565b8660200135604051602001612f50959493929190614c56565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0818403018152919052805160209091012091505f805b60308110156113c8575f81612fa66060880160408901614ca6565b65ffffffffffff16901c60011665ffffffffffff16600103612ff457612fcf6060870187614cc1565b84612fd9816142e9565b9550818110612fea57612fea6145aa565b9050602002013590505b600184831c811614806130305760408051602081018890529081018390526060016040516020818303038152906040528051906020012061305b565b6040805160208101849052908101879052606001604051602081830303815290604052805190602001205b95505050600101612f8b565b5f82613074576001613077565b60025b600381111561308857613088613eb9565b82600381111561309a5761309a613eb9565b149392505050565b5f6bffffffffffffffffffffffff6fffffffffffffffffffffffffffffffff8316111561310f576040517f1685e6330000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff831660048201526024016105f2565b5090565b6fffffffffffffffffffffffffffffffff8116156131e4576040517f07dbf4a70000000000000000000000000000000000000000000000000000000081523360048201525f60248201526fffffffffffffffffffffffffffffffff821660448201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906307dbf4a7906064015f604051808303815f87803b1580156131cd575f5ffd5b505af11580156131df573d5f5f3e3d5ffd5b505050505b50565b5f80613209633b9aca006fffffffffffffffffffffffffffffffff8516614d25565b9050805f0361321b5750600192915050565b65ffffffffffff811161322e5780613236565b65ffffffffffff5b9392505050565b5f6001826101600151600381111561325757613257613eb9565b0361326457506004919050565b81610140015182610120015161327a91906141c0565b67ffffffffffffffff165f0361329257506003919050565b81610120015167ffffffffffffffff1682610140015167ffffffffffffffff16116132be576001612615565b600292915050565b5f82815260046020908152604080832080548251818502810185019093528083528493849084015b828210156133ab575f84815260209081902060408051606081018252918501805473ffffffffffffffffffffffffffffffffffffffff8116845274010000000000000000000000000000000000000000810465ffffffffffff16948401949094529192908301907a010000000000000000000000000000000000000000000000000000900460ff16600381111561338757613387613eb9565b600381111561339857613398613eb9565b81525050815260200190600101906132ee565b50505050606084015160a0850151919250905f5b83518110156135b1575f8482815181106133db576133db6145aa565b602002602001015190506133f8876101a001518260400151613067565b61340257506135a9565b5f87610120015167ffffffffffffffff16826020015165ffffffffffff16866bffffffffffffffffffffffff1661343991906146a6565b6134439190614d25565b90505f88610120015167ffffffffffffffff16836020015165ffffffffffff16866bffffffffffffffffffffffff1661347c91906146a6565b6134869190614d25565b9050818960600181815161349a9190614d5d565b6bffffffffffffffffffffffff1690525060a0890180518291906134bf908390614d5d565b6bffffffffffffffffffffffff9081169091528a5185516134e49350909185166137e6565b6135048960800151845f0151836bffffffffffffffffffffffff166137e6565b61351f6bffffffffffffffffffffffff808316908416614351565b6135299089614351565b835190985073ffffffffffffffffffffffffffffffffffffffff168a7f43eb1d040a32faea1c4255f2caf15253deea126d7cfc0710afc957156cf3550d6135816bffffffffffffffffffffffff808616908716614351565b6040516fffffffffffffffffffffffffffffffff909116815260200160405180910390a35050505b6001016133bf565b5050505092915050565b5f82815260046020908152604080832080548251818502810185019093528083528493849084015b828210156136a0575f84815260209081902060408051606081018252918501805473ffffffffffffffffffffffffffffffffffffffff8116845274010000000000000000000000000000000000000000810465ffffffffffff16948401949094529192908301907a010000000000000000000000000000000000000000000000000000900460ff16600381111561367c5761367c613eb9565b600381111561368d5761368d613eb9565b81525050815260200190600101906135e3565b5050505090505f5f84602001518561014001518661012001516136c391906141c0565b90925067ffffffffffffffff1690505f5b83518110156135b1575f8482815181106136f0576136f06145aa565b602002602001015190505f83826020015165ffffffffffff16866bffffffffffffffffffffffff1661372291906146a6565b61372c9190614d25565b905080886020018181516137409190614d5d565b6bffffffffffffffffffffffff908116909152895184516137659350909184166137e6565b61377d6bffffffffffffffffffffffff821688614351565b82516040516bffffffffffffffffffffffff8416815291985073ffffffffffffffffffffffffffffffffffffffff16908a907f43eb1d040a32faea1c4255f2caf15253deea126d7cfc0710afc957156cf3550d9060200160405180910390a350506001016136d4565b6fffffffffffffffffffffffffffffffff81161561177a576040517f4d80e7c000000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff848116600483015283811660248301525f60448301526fffffffffffffffffffffffffffffffff831660648301527f00000000000000000000000000000000000000000000000000000000000000001690634d80e7c0906084015f604051808303815f87803b1580156138aa575f5ffd5b505af11580156138bc573d5f5f3e3d5ffd5b50505050505050565b6fffffffffffffffffffffffffffffffff811615613998576040517f9c5ea80100000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff83811660048301525f60248301526fffffffffffffffffffffffffffffffff831660448301527f00000000000000000000000000000000000000000000000000000000000000001690639c5ea801906064015f604051808303815f87803b158015613981575f5ffd5b505af1158015613993573d5f5f3e3d5ffd5b505050505b5050565b5f8281526007602052604080822080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00166001179055517f88910d830000000000000000000000000000000000000000000000000000000081526004810184905273ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016906388910d8390602401602060405180830381865afa158015613a5a573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613a7e91906145fd565b90505f816fffffffffffffffffffffffffffffffff1683606001516fffffffffffffffffffffffffffffffff1611613ab6575f613ac6565b818360600151613ac69190614d81565b85549091507401000000000000000000000000000000000000000090046bffffffffffffffffffffffff166fffffffffffffffffffffffffffffffff8216811015613b6c576040517ffa182198000000000000000000000000000000000000000000000000000000008152600481018890526bffffffffffffffffffffffff821660248201526fffffffffffffffffffffffffffffffff831660448201526064016105f2565b613b768282614d5d565b86546bffffffffffffffffffffffff91909116740100000000000000000000000000000000000000000273ffffffffffffffffffffffffffffffffffffffff9182161787556020850151604051911690869089907ffc19bad1db23f22228468acf53c2743611f830f3f0d73b38fb9e8e4639d905bb90613c0f9087906fffffffffffffffffffffffffffffffff91909116815260200190565b60405180910390a4855460208501516138bc9173ffffffffffffffffffffffffffffffffffffffff1690846137e6565b5f5f83601f840112613c4f575f5ffd5b50813567ffffffffffffffff811115613c66575f5ffd5b6020830191508360208260051b8501011115612551575f5ffd5b5f5f5f5f5f5f86880360c0811215613c96575f5ffd5b8735965060607fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe082011215613cc9575f5ffd5b50602087019450608087013567ffffffffffffffff811115613ce9575f5ffd5b613cf589828a01613c3f565b90955093505060a087013567ffffffffffffffff811115613d14575f5ffd5b613d2089828a01613c3f565b979a9699509497509295939492505050565b5f5f60408385031215613d43575f5ffd5b82359150602083013567ffffffffffffffff811115613d60575f5ffd5b830160808186031215613d71575f5ffd5b809150509250929050565b67ffffffffffffffff811681146131e4575f5ffd5b8035613d9c81613d7c565b919050565b6fffffffffffffffffffffffffffffffff811681146131e4575f5ffd5b8035613d9c81613da1565b5f5f5f5f60808587031215613ddc575f5ffd5b8435613de781613d7c565b9350602085013592506040850135613dfe81613da1565b91506060850135613e0e81613da1565b939692955090935050565b5f60208284031215613e29575f5ffd5b5035919050565b5f5f60408385031215613e41575f5ffd5b823591506020830135613d7181613da1565b73ffffffffffffffffffffffffffffffffffffffff811681146131e4575f5ffd5b5f60208284031215613e84575f5ffd5b813561323681613e53565b5f5f60408385031215613ea0575f5ffd5b8235613eab81613d7c565b946020939093013593505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b600481106131e4576131e4613eb9565b613eff81613ee6565b9052565b60058110613eff57613eff613eb9565b5f6101e082019050613f26828451613ef6565b6020830151613f386020840182613f03565b506040830151613f60604084018273ffffffffffffffffffffffffffffffffffffffff169052565b506060830151613f7c606084018267ffffffffffffffff169052565b506080830151613f98608084018267ffffffffffffffff169052565b5060a0830151613fbc60a08401826fffffffffffffffffffffffffffffffff169052565b5060c0830151613fe060c08401826fffffffffffffffffffffffffffffffff169052565b5060e083015161400860e084018273ffffffffffffffffffffffffffffffffffffffff169052565b5061010083015161402e6101008401826fffffffffffffffffffffffffffffffff169052565b5061012083015161012083015261014083015161406461014084018273ffffffffffffffffffffffffffffffffffffffff169052565b5061016083015161407a61016084018215159052565b506101808301516101808301526101a08301516140a46101a084018267ffffffffffffffff169052565b506101c08301516140c26101c084018267ffffffffffffffff169052565b5092915050565b5f602082840312156140d9575f5ffd5b813561323681613d7c565b602080825282518282018190525f918401906040840190835b8181101561415c578351805173ffffffffffffffffffffffffffffffffffffffff16845260208082015167ffffffffffffffff16908501526040015161414281613ee6565b6040840152602093909301926060909201916001016140fd565b509095945050505050565b5f5f60408385031215614178575f5ffd5b823561418381613d7c565b91506020830135613d7181613e53565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b67ffffffffffffffff818116838216019081111561261557612615614193565b80151581146131e4575f5ffd5b5f602082840312156141fd575f5ffd5b8135613236816141e0565b8183525f7f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff831115614238575f5ffd5b8260051b80836020870137939093016020019392505050565b8415158152836020820152606060408201525f614272606083018486614208565b9695505050505050565b5f6020828403121561428c575f5ffd5b813560048110613236575f5ffd5b606081016142a785613ee6565b938152602081019290925265ffffffffffff1660409091015290565b8051613d9c81613d7c565b5f602082840312156142de575f5ffd5b815161323681613d7c565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff820361431957614319614193565b5060010190565b602081016015831061433457614334613eb9565b91905290565b5f6020828403121561434a575f5ffd5b5051919050565b6fffffffffffffffffffffffffffffffff818116838216019081111561261557612615614193565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60405160a0810167ffffffffffffffff811182821017156143c9576143c9614379565b60405290565b604051610120810167ffffffffffffffff811182821017156143c9576143c9614379565b604051610100810167ffffffffffffffff811182821017156143c9576143c9614379565b604051610200810167ffffffffffffffff811182821017156143c9576143c9614379565b604051601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016810167ffffffffffffffff8111828210171561448257614482614379565b604052919050565b8051613d9c81613e53565b8051613d9c81613da1565b5f602082840312156144b0575f5ffd5b815167ffffffffffffffff8111156144c6575f5ffd5b8201601f810184136144d6575f5ffd5b805167ffffffffffffffff8111156144f0576144f0614379565b6144ff60208260051b0161443b565b80828252602082019150602060a08402850101925086831115614520575f5ffd5b6020840193505b828410156142725760a0848803121561453e575f5ffd5b6145466143a6565b84518152602085015161455881613e53565b6020820152604085015161456b81613e53565b6040820152606085015161457e81613da1565b6060820152608085015161459181613da1565b6080820152825260a09390930192602090910190614527565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b8051613d9c816141e0565b5f602082840312156145f2575f5ffd5b8151613236816141e0565b5f6020828403121561460d575f5ffd5b815161323681613da1565b8381526060810161462884613ee6565b83602083015261463783613ee6565b826040830152949350505050565b5f60208284031215614655575f5ffd5b815161323681613e53565b6060810161466e8286613f03565b6fffffffffffffffffffffffffffffffff841660208301526fffffffffffffffffffffffffffffffff83166040830152949350505050565b808202811582820484141761261557612615614193565b5f82357ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffd818336030181126146ef575f5ffd5b9190910192915050565b803560ff81168114613d9c575f5ffd5b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe184360301811261473c575f5ffd5b830160208101925035905067ffffffffffffffff81111561475b575f5ffd5b8060051b3603821315612551575f5ffd5b60208082528235828201525f90614784908401613d91565b67ffffffffffffffff8116604084015250604083013560608381019190915283013560808084019190915283013560a08084019190915283013560c08084019190915283013560e080840191909152830135610100808401919091528301356101208084019190915283013561014080840191909152830135610160808401919091526148129084016146f9565b60ff81166101808401525061482a61018084016146f9565b60ff81166101a0840152506148426101a084016146f9565b60ff81166101c08401525061485a6101c08401613d91565b67ffffffffffffffff81166101e0840152506148796101e08401613d91565b67ffffffffffffffff8116610200840152506148986102008401613d91565b67ffffffffffffffff8116610220840152506148b76102208401613dbe565b6fffffffffffffffffffffffffffffffff8116610240840152506148de6102408401613d91565b67ffffffffffffffff8116610260840152506148fe610260840184614709565b610280808501526129436102a085018284614208565b5f6101208284031215614925575f5ffd5b61492d6143cf565b90506149388261448a565b81526149466020830161448a565b60208201526149576040830161448a565b604082015261496860608301614495565b606082015261497960808301614495565b608082015261498a60a083016142c3565b60a082015261499b60c083016142c3565b60c082015260e082810151908201526149b761010083016145d7565b61010082015292915050565b5f5f61014083850312156149d5575f5ffd5b825191506149e68460208501614914565b90509250929050565b65ffffffffffff811681146131e4575f5ffd5b8051613d9c816149ef565b80516affffffffffffffffffffff81168114613d9c575f5ffd5b5f610100828403128015614a39575f5ffd5b50614a426143f3565b825163ffffffff81168114614a55575f5ffd5b8152614a6360208401614a02565b6020820152614a7460408401614a0d565b6040820152614a8560608401614a0d565b6060820152614a9660808401614a02565b6080820152614aa760a08401614a02565b60a0820152614ab860c08401614495565b60c0820152614ac960e08401614495565b60e08201529392505050565b8181038181111561261557612615614193565b5f6101208284031215614af9575f5ffd5b6132368383614914565b805160038110613d9c575f5ffd5b805161ffff81168114613d9c575f5ffd5b5f610200828403128015614b34575f5ffd5b50614b3d614417565b614b4683614b03565b8152614b546020840161448a565b6020820152614b656040840161448a565b6040820152614b766060840161448a565b6060820152614b876080840161448a565b6080820152614b9860a08401614495565b60a0820152614ba960c08401614495565b60c0820152614bba60e084016142c3565b60e08201526101008381015190820152614bd761012084016142c3565b610120820152614bea61014084016142c3565b610140820152614bfd6101608401614a02565b610160820152614c106101808401614b11565b610180820152614c236101a084016145d7565b6101a0820152614c366101c084016145d7565b6101c0820152614c496101e084016145d7565b6101e08201529392505050565b67ffffffffffffffff8616815273ffffffffffffffffffffffffffffffffffffffff851660208201526040810184905260a08101614c9384613ee6565b6060820193909352608001529392505050565b5f60208284031215614cb6575f5ffd5b8135613236816149ef565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112614cf4575f5ffd5b83018035915067ffffffffffffffff821115614d0e575f5ffd5b6020019150600581901b3603821315612551575f5ffd5b5f82614d58577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b500490565b6bffffffffffffffffffffffff828116828216039081111561261557612615614193565b6fffffffffffffffffffffffffffffffff82811682821603908111156126155761261561419356'
