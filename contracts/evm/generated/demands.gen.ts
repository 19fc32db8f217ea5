// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const demandsAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "audits",
        "type": "address",
        "internalType": "contract Audits"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "AUDITS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Audits"
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
    "name": "PARTS_MAX",
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
    "name": "PART_BYTES_MAX",
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
    "name": "PLANTS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IPlants"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "REQUESTS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IRequests"
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
                "name": "traceRoot",
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
            "name": "kind",
            "type": "uint8",
            "internalType": "enum DemandKind"
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
            "name": "index",
            "type": "uint64",
            "internalType": "uint64"
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
          },
          {
            "name": "parts",
            "type": "uint256",
            "internalType": "uint256"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "demandReceipt",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "index",
        "type": "uint64",
        "internalType": "uint64"
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
    "name": "demanded",
    "inputs": [
      {
        "name": "subject",
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
    "name": "deny",
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
    "name": "domainSeparator",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "showConsent",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "consent",
        "type": "tuple",
        "internalType": "struct AuditConsent",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "count",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "modesHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "secret",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "modes",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "authorization",
        "type": "tuple",
        "internalType": "struct SessionAuthorization",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "offerHash",
            "type": "bytes32",
            "internalType": "OfferHash"
          },
          {
            "name": "cap",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "openBySeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "expiresAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "authorizationSignature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
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
        "name": "part",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "last",
        "type": "bool",
        "internalType": "bool"
      },
      {
        "name": "sealedPart",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "supplyReceipt",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
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
            "name": "traceRoot",
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
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "proof",
        "type": "bytes32[]",
        "internalType": "bytes32[]"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "ConsentDenied",
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
    "name": "ConsentShown",
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
    "name": "ReceiptDemanded",
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
        "name": "sessionId",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "index",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
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
    "name": "ReceiptSupplied",
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
        "name": "receiptId",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "core",
        "type": "tuple",
        "indexed": false,
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
            "name": "traceRoot",
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
        "name": "signature",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      },
      {
        "name": "proof",
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
        "name": "index",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
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
    "name": "TranscriptPrivate",
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
        "name": "paid",
        "type": "bool",
        "indexed": false,
        "internalType": "bool"
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
        "name": "part",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "last",
        "type": "bool",
        "indexed": false,
        "internalType": "bool"
      },
      {
        "name": "hash",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "sealedPart",
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
    "type": "error",
    "name": "ConsentNotDenied",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ConsentUnfit",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "index",
        "type": "uint64",
        "internalType": "uint64"
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
    "name": "DemandOfOtherKind",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "kind",
        "type": "uint8",
        "internalType": "enum DemandKind"
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
    "name": "DemandTooLate",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "bytes32"
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
    "name": "DemandedAlready",
    "inputs": [
      {
        "name": "subject",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "DeniedBefore",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "KeySignatureNeeded",
    "inputs": [
      {
        "name": "signer",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotAValidatorOf",
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
    "name": "NotDemandsOfAudits",
    "inputs": [
      {
        "name": "audits",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "PartOutOfOrder",
    "inputs": [
      {
        "name": "part",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "expected",
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
    "name": "PlaceUnknown",
    "inputs": [
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
        "name": "count",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReceiptElsewhere",
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
    "name": "SessionPlanted",
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
    "name": "SignatureInvalid",
    "inputs": [
      {
        "name": "signer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "digest",
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
  }
] as const

/** Creation code; constructor arguments follow it. */
export const demandsBytecode =
  '0x6101c0604052348015610010575f5ffd5b506040516145be3803806145be83398101604081905261002f91610566565b806001600160a01b031663411557d16040518163ffffffff1660e01b8152600401602060405180830381865afa15801561006b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061008f9190610566565b6001600160a01b0381166080524660a05261015381604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001604051602081830303815290604052805190602001209050919050565b60c0818152505050306001600160a01b0316816001600160a01b0316632711e6426040518163ffffffff1660e01b8152600401602060405180830381865afa1580156101a1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101c59190610566565b6001600160a01b0316146101fb576040516361d3870d60e11b81526001600160a01b038216600482015260240160405180910390fd5b5f816001600160a01b031663411557d16040518163ffffffff1660e01b8152600401602060405180830381865afa158015610238573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061025c9190610566565b9050816001600160a01b031660e0816001600160a01b031681525050816001600160a01b031663a9b5898f6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156102b4573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906102d89190610566565b6001600160a01b0316610100816001600160a01b031681525050816001600160a01b0316637b2251626040518163ffffffff1660e01b8152600401602060405180830381865afa15801561032e573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906103529190610566565b6001600160a01b0316610120816001600160a01b031681525050816001600160a01b0316632398a77d6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156103a8573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906103cc9190610566565b6001600160a01b0316610140816001600160a01b031681525050806001600160a01b0316639de6e0c76040518163ffffffff1660e01b8152600401602060405180830381865afa158015610422573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906104469190610566565b6001600160a01b0316610160816001600160a01b031681525050806001600160a01b0316630742d8c46040518163ffffffff1660e01b8152600401602060405180830381865afa15801561049c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906104c09190610566565b6001600160a01b0316610180816001600160a01b031681525050806001600160a01b0316635e0a896b6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610516573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061053a9190610566565b6001600160a01b03166101a052506105889050565b6001600160a01b0381168114610563575f5ffd5b50565b5f60208284031215610576575f5ffd5b81516105818161054f565b9392505050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a051613f5e6106605f395f818161025e015261152401525f81816101870152611d1401525f81816102da0152611dcc01525f81816101d3015281816110590152818161124c015261160d01525f81816102a001526123af01525f81816103010152818161202d015281816124fc01526126e501525f81816103800152818161063a01528181611490015281816118f501528181611af3015261226a01525f61198101525f61195901525f6119a80152613f5e5ff3fe608060405234801561000f575f5ffd5b5060043610610163575f3560e01c806366ba8a60116100c7578063c22f55491161007d578063df56389e11610063578063df56389e14610368578063e6add9931461037b578063f698da25146103a2575f5ffd5b8063c22f554914610323578063d26f04bc14610355575f5ffd5b8063981429b7116100ad578063981429b7146102c25780639de6e0c7146102d5578063a9b5898f146102fc575f5ffd5b806366ba8a60146102935780637b2251621461029b575f5ffd5b8063459beb891161011c57806356f662821161010257806356f66282146102465780635e0a896b146102595780635f3a1e3a14610280575f5ffd5b8063459beb89146102135780634a37cecf14610226575f5ffd5b80632398a77d1161014c5780632398a77d146101ce57806329c58bc0146101f55780633487b256146101fe575f5ffd5b806303b2bf8e146101675780630742d8c414610182575b5f5ffd5b61016f5f5481565b6040519081526020015b60405180910390f35b6101a97f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff9091168152602001610179565b6101a97f000000000000000000000000000000000000000000000000000000000000000081565b61016f61c00081565b61021161020c366004612f47565b6103aa565b005b610211610221366004612fba565b610739565b610239610234366004612f47565b610acf565b6040516101799190613102565b610211610254366004612f47565b610ca4565b6101a97f000000000000000000000000000000000000000000000000000000000000000081565b61021161028e366004613259565b610e0b565b61016f605481565b6101a97f000000000000000000000000000000000000000000000000000000000000000081565b6102116102d03660046132be565b611030565b6101a97f000000000000000000000000000000000000000000000000000000000000000081565b6101a97f000000000000000000000000000000000000000000000000000000000000000081565b610345610331366004612f47565b60026020525f908152604090205460ff1681565b6040519015158152602001610179565b61016f6103633660046133a5565b611247565b61016f610376366004613402565b6114f3565b6101a97f000000000000000000000000000000000000000000000000000000000000000081565b61016f611956565b5f8181526001602052604081209060026001830154790100000000000000000000000000000000000000000000000000900460ff1660058111156103f0576103f06130b1565b1490508015816104355750600180830154790100000000000000000000000000000000000000000000000000900460ff166005811115610432576104326130b1565b14155b1561048a57828260010160199054906101000a900460ff166040517f039564db000000000000000000000000000000000000000000000000000000008152600401610481929190613430565b60405180910390fd5b600182015474010000000000000000000000000000000000000000900464ffffffffff1642101561051a5760018201546040517f24d13f41000000000000000000000000000000000000000000000000000000008152600481018590524260248201527401000000000000000000000000000000000000000090910464ffffffffff166044820152606401610481565b80156105305761052b83835f6119d1565b505050565b6001820180547fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff8116790500000000000000000000000000000000000000000000000000179091558254604080516101008101825273ffffffffffffffffffffffffffffffffffffffff80841680835294811660208301526bffffffffffffffffffffffff7401000000000000000000000000000000000000000094859004811683850152600288015480831660608501529490940484166080830152600387015490931660a0820152600586015460c082015260e0810187905290517f7b5f793c0000000000000000000000000000000000000000000000000000000081525f928392839283927f00000000000000000000000000000000000000000000000000000000000000001691637b5f793c9161066e9190600401613444565b6080604051808303815f875af115801561068a573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106ae9190613554565b604080516fffffffffffffffffffffffffffffffff86811682528581166020830152841681830152606081018390529051949850929650909450925073ffffffffffffffffffffffffffffffffffffffff8716918a917fe62c1ba22fcb06460f8891f0a2351b903402fd2a60c491df2be3dfb893ec398f919081900360800190a35050505050505050565b5f8981526001602052604081209060026001830154790100000000000000000000000000000000000000000000000000900460ff16600581111561077f5761077f6130b1565b14905080610793576107918b5f611b51565b505b60018201546107c2908c9074010000000000000000000000000000000000000000900464ffffffffff16611c7f565b60058201545f908b351480156107f057506107e360408c0160208d016135a4565b67ffffffffffffffff1689145b801561084e57508a6040013560028b8b60405161080e9291906135bf565b602060405180830381855afa158015610829573d5f5f3e3d5ffd5b5050506040513d601f19601f8201168201806040525081019061084c91906135ce565b145b801561088c575061086560408c0160208d016135a4565b600384015467ffffffffffffffff9182166c01000000000000000000000000909104909116105b9050806108f257600583015460038401546040517f60bd6ade00000000000000000000000000000000000000000000000000000000815260048101929092526c01000000000000000000000000900467ffffffffffffffff166024820152604401610481565b5f6109038460050154888888611ccc565b9050610919816109128e611f2d565b8b8b611f7e565b60038401548b908b906c01000000000000000000000000900467ffffffffffffffff1681811061094b5761094b6135e5565b909101357fff00000000000000000000000000000000000000000000000000000000000000165f03905061098a576109858d8560016119d1565b610ac0565b8215610a8b576001840180547fffffff00ffff00ffffffffffffffffffffffffffffffffffffffffffffffffff167c01000001000000000000000000000000000000000000000000000000001790556109e1611fee565b6001850180547fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff167401000000000000000000000000000000000000000064ffffffffff93841681029190911791829055865460405191909204909216825273ffffffffffffffffffffffffffffffffffffffff16908e907f6d4ea3dbb7c35d8322b020b96cf152fd40cb632e4e6651af1d83978b9b6465f19060200160405180910390a3610ac0565b6040517f25769a92000000000000000000000000000000000000000000000000000000008152600481018e9052602401610481565b50505050505050505050505050565b610b34604080516101808101909152805f81526020015f81525f6020820181905260408201819052606082018190526080820181905260a0820181905260c0820181905260e08201819052610100820181905261012082018190526101409091015290565b5f8281526001602081905260409182902082516101808101909352908101549091908190790100000000000000000000000000000000000000000000000000900460ff166005811115610b8957610b896130b1565b815260200182600101601a9054906101000a900460ff166001811115610bb157610bb16130b1565b8152825473ffffffffffffffffffffffffffffffffffffffff8082166020840152600185015480821660408501527401000000000000000000000000000000000000000080820464ffffffffff166060860152928390046bffffffffffffffffffffffff9081166080860152600487015460a0860152600587015460c0860152600387015467ffffffffffffffff6c010000000000000000000000009091041660e08601526002909601549182166101008501529190049093166101208201527b0100000000000000000000000000000000000000000000000000000090920460ff166101409092019190915292915050565b5f610caf825f6120ac565b60018101549091507c0100000000000000000000000000000000000000000000000000000000900460ff1615610d14576040517f557c39cf00000000000000000000000000000000000000000000000000000000815260048101839052602401610481565b6001810180547fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff16790200000000000000000000000000000000000000000000000000179055610d62611fee565b6001820180547fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff167401000000000000000000000000000000000000000064ffffffffff93841681029190911791829055835460405191909204909216825273ffffffffffffffffffffffffffffffffffffffff169083907f7d155c2b636d0d9f858cb19635896def3b8e158d59da4ee9cc5685b43ef8ae9b9060200160405180910390a35050565b5f610e16865f6120ac565b90508161c000811115610e60576040517f2716a74f0000000000000000000000000000000000000000000000000000000081526004810182905261c0006024820152604401610481565b60018201547b01000000000000000000000000000000000000000000000000000000900460ff168681141580610e97575060548710155b15610edf576040517f791dbbd8000000000000000000000000000000000000000000000000000000008152600481018890526024810182905260546044820152606401610481565b5f83600601548686604051610ef59291906135bf565b604051908190038120610f149291602001918252602082015260400190565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0818403018152908290528051602090910120855490925073ffffffffffffffffffffffffffffffffffffffff16908a907f983a01657271cd17227c7629eefa9d6808d791461f78536071a45029095f480990610f9e908c908c9087908d908d90613659565b60405180910390a38615610fbe57610fb58461215f565b50505050611029565b610fc98860016136ad565b60018501805460ff929092167b01000000000000000000000000000000000000000000000000000000027fffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffff90921691909117905560069093019290925550505b5050505050565b5f61103c8760016120ac565b90505f611048876122c7565b90505f611054826122fb565b90505f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663171a2a7d85600501546040518263ffffffff1660e01b81526004016110b691815260200190565b61012060405180830381865afa1580156110d2573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906110f69190613849565b90505f84600501548a5f0135148015611145575060038501546c01000000000000000000000000900467ffffffffffffffff1661113960408c0160208d016135a4565b67ffffffffffffffff16145b8015611172575060e0820151611172908461116660408e0160208f016135a4565b8560a001518b8b612344565b9050806111ae576040517f8949439100000000000000000000000000000000000000000000000000000000815260048101849052602401610481565b84546111d29073ffffffffffffffffffffffffffffffffffffffff16858b8b611f7e565b845460405173ffffffffffffffffffffffffffffffffffffffff909116908c907f3ac900a6578543fe486be9c16cde07a802b6778bd95720e404d6a25b266825f2906112299087908f908f908f908f908f90613a30565b60405180910390a361123a8561215f565b5050505050505050505050565b5f5f5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663a95e86e6856040518263ffffffff1660e01b81526004016112a39190613a7a565b61014060405180830381865afa1580156112bf573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112e39190613b0d565b90925090505f8085356112fc60408801602089016135a4565b915091505f61130c838587612368565b6001810180547fffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffff1690819055600482018890556003820180547fffffffffffffffffffffffff0000000000000000ffffffffffffffffffffffff166c0100000000000000000000000067ffffffffffffffff8816908102919091179091558751604080518b8152602081018a9052808201939093527401000000000000000000000000000000000000000090930464ffffffffff1660608301529151939950919350339273ffffffffffffffffffffffffffffffffffffffff9091169189917f8d211be6484d493c44877aa63455e788b7ff1063cf30cf7f6f8f05f8568dd87d9181900360800190a4835181546040517f64c7383300000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff9283166024820152740100000000000000000000000000000000000000009091046bffffffffffffffffffffffff1660448201527f0000000000000000000000000000000000000000000000000000000000000000909116906364c73833906064015f604051808303815f87803b1580156114d3575f5ffd5b505af11580156114e5573d5f5f3e3d5ffd5b505050505050505050919050565b6040517f99d9067a000000000000000000000000000000000000000000000000000000008152600481018390525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906399d9067a90602401602060405180830381865afa15801561157e573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906115a29190613b39565b156115dc576040517fc85d015900000000000000000000000000000000000000000000000000000000815260048101849052602401610481565b6040517f171a2a7d000000000000000000000000000000000000000000000000000000008152600481018490525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063171a2a7d9060240161012060405180830381865afa158015611668573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061168c9190613849565b90508060c0015167ffffffffffffffff165f14806116c257508060a0015167ffffffffffffffff168367ffffffffffffffff1610155b1561171a5760a08101516040517fbd6173590000000000000000000000000000000000000000000000000000000081526004810186905267ffffffffffffffff80861660248301529091166044820152606401610481565b5f6117618583878760405160200161174692919091825267ffffffffffffffff16602082015260400190565b60405160208183030381529060405280519060200120612368565b6001810180547fffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffff167a01000000000000000000000000000000000000000000000000000017908190556003820180547fffffffffffffffffffffffff0000000000000000ffffffffffffffffffffffff166c0100000000000000000000000067ffffffffffffffff8a16908102919091179091558551604080518b815260208101939093527401000000000000000000000000000000000000000090930464ffffffffff16828401529151939650919350339273ffffffffffffffffffffffffffffffffffffffff9091169186917fbd1117a700f7ca733f3d57519531a885d11bf4a8b446366fe1e7410445d04635916060908290030190a4815181546040517f64c7383300000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff9283166024820152740100000000000000000000000000000000000000009091046bffffffffffffffffffffffff1660448201527f0000000000000000000000000000000000000000000000000000000000000000909116906364c73833906064015f604051808303815f87803b158015611938575f5ffd5b505af115801561194a573d5f5f3e3d5ffd5b50505050505092915050565b5f7f000000000000000000000000000000000000000000000000000000000000000046036119a357507f000000000000000000000000000000000000000000000000000000000000000090565b6119cc7f0000000000000000000000000000000000000000000000000000000000000000612958565b905090565b6001820180547904000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff9091161790558154604051821515815273ffffffffffffffffffffffffffffffffffffffff9091169084907f69aaca615229a156d417d9e6aee34fe90e8597198f35c6ead217eabb692a6e439060200160405180910390a3600182015482546040517f9464f15b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff92831660048201528282166024820152740100000000000000000000000000000000000000009091046bffffffffffffffffffffffff16604482015282151560648201527f000000000000000000000000000000000000000000000000000000000000000090911690639464f15b906084015f604051808303815f87803b158015611b36575f5ffd5b505af1158015611b48573d5f5f3e3d5ffd5b50505050505050565b5f828152600160208190526040909120906001820154790100000000000000000000000000000000000000000000000000900460ff166005811115611b9857611b986130b1565b14611be457828160010160199054906101000a900460ff166040517f039564db000000000000000000000000000000000000000000000000000000008152600401610481929190613430565b816001811115611bf657611bf66130b1565b6001828101547a010000000000000000000000000000000000000000000000000000900460ff1690811115611c2d57611c2d6130b1565b14611c79578281600101601a9054906101000a900460ff166040517f8a9fdeae000000000000000000000000000000000000000000000000000000008152600401610481929190613b54565b92915050565b804210611cc8576040517f3a1834830000000000000000000000000000000000000000000000000000000081526004810183905242602482015260448101829052606401610481565b5050565b6040517f59c87d70000000000000000000000000000000000000000000000000000000008152600481018590525f90819073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016906359c87d70906024016101e060405180830381865afa158015611d5a573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611d7e9190613b8b565b90505f81516004811115611d9457611d946130b1565b14611da457604001519050611f25565b5f611db26020870187613cb8565b90505f73ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001663a042900583611e0260608b0160408c01613cb8565b611e146101208c016101008d016135a4565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b16815273ffffffffffffffffffffffffffffffffffffffff938416600482015292909116602483015267ffffffffffffffff166044820152606401602060405180830381865afa158015611e93573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611eb791906135ce565b9050878114611efb576040517f60bd6ade000000000000000000000000000000000000000000000000000000008152600481018990525f6024820152604401610481565b611f0f82611f08896129fc565b8888611f7e565b611f1f6040880160208901613cb8565b93505050505b949350505050565b5f7f6029bea1919778861b5d7ffe55a2e8a03dcb0f1e192fab2373b6d61ebe9edf7d82604051602001611f61929190613cd3565b604051602081830303815290604052805190602001209050919050565b611f8a84848484612a30565b611fe85783611f98846122fb565b6040517f2a09901e00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90921660048301526024820152604401610481565b50505050565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061206390600d90600401613d20565b602060405180830381865afa15801561207e573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906120a291906135ce565b6119cc90426136ad565b5f6120b78383611b51565b805490915073ffffffffffffffffffffffffffffffffffffffff16338114612129576040517fa44ac34600000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff82166024820152604401610481565b600182015461215890859074010000000000000000000000000000000000000000900464ffffffffff16611c7f565b5092915050565b600181810180547fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff1679030000000000000000000000000000000000000000000000000017908190555f9182917a010000000000000000000000000000000000000000000000000000900460ff16908111156121dd576121dd6130b1565b600184015484546040517f9464f15b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff92831660048201528282166024820152740100000000000000000000000000000000000000009091046bffffffffffffffffffffffff166044820152919092146064820181905292507f000000000000000000000000000000000000000000000000000000000000000090911690639464f15b906084015f604051808303815f87803b1580156122ad575f5ffd5b505af11580156122bf573d5f5f3e3d5ffd5b505050505050565b5f7f064d2ed7f2d9ef5673f9cdb84bd27a779536400cd6aae90eb6a6e64dfba130cf82604051602001611f61929190613d3a565b5f5f612305611956565b6040517f190100000000000000000000000000000000000000000000000000000000000081526002810191909152602281019390935250506042902090565b5f61235b8761235288612ae1565b87878787612b70565b90505b9695505050505050565b6040517ffacd743b0000000000000000000000000000000000000000000000000000000081523360048201525f90819073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063facd743b90602401602060405180830381865afa1580156123f4573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906124189190613b39565b612450576040517fd09320c5000000000000000000000000000000000000000000000000000000008152336004820152602401610481565b83513373ffffffffffffffffffffffffffffffffffffffff909116036124bd5783516040517f9ecad84c00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff9091166004820152602401610481565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061253290600390600401613d20565b602060405180830381865afa15801561254d573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061257191906135ce565b8560c0015167ffffffffffffffff1661258a91906136ad565b9050804211156125d6576040517f647015b40000000000000000000000000000000000000000000000000000000081526004810187905242602482015260448101829052606401610481565b5f8481526002602052604090205460ff1615612621576040517f2dde9c9700000000000000000000000000000000000000000000000000000000815260048101859052602401610481565b5f84815260026020526040812080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001660011790558054819061266490613d4f565b91829055505f8181526001602052604090819020875181547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff91821617825591517ff72d0b3b00000000000000000000000000000000000000000000000000000000815292955093507f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061271b90600e90600401613d20565b602060405180830381865afa158015612736573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061275a91906135ce565b82546bffffffffffffffffffffffff91909116740100000000000000000000000000000000000000000273ffffffffffffffffffffffffffffffffffffffff9091161782556001820180547fffffffffffffffffffffffff000000000000000000000000000000000000000016331790556127d3611fee565b60018301805464ffffffffff9290921674010000000000000000000000000000000000000000027fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff167fffffffffffff000000000000ffffffffffffffffffffffffffffffffffffffff9092169190911779010000000000000000000000000000000000000000000000000017905560208501516002830180547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff928316179055604086015116612905578460a0015167ffffffffffffffff1685606001516128d29190613d86565b8260020160146101000a8154816bffffffffffffffffffffffff02191690836bffffffffffffffffffffffff1602179055505b50606093909301516003840180547fffffffffffffffffffffffffffffffffffffffff000000000000000000000000166bffffffffffffffffffffffff9092169190911790556005830193909355509091565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606082015246608082015273ffffffffffffffffffffffffffffffffffffffff821660a08201525f9060c001611f61565b5f7f29fa3963213a4a2d8c96727a41148979e6b9c3e3284536cfc92330c25e88660e82604051602001611f61929190613dea565b5f5f612a3b856122fb565b90505f5f612a4a838787612cce565b5090925090505f816003811115612a6357612a636130b1565b148015612a9b57508773ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff16145b15612aac5760019350505050611f25565b8773ffffffffffffffffffffffffffffffffffffffff163b5f03612ad5575f9350505050611f25565b611f1f88848888612d15565b6040515f602082018190526021820183905290600290604101604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081840301815290829052612b3291613f28565b602060405180830381855afa158015612b4d573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190611c7991906135ce565b5f8367ffffffffffffffff168567ffffffffffffffff1610612b9357505f61235e565b5f8086612ba1600188613f3e565b9092509050875f5b85811015612ca8578267ffffffffffffffff165f03612bce575f94505050505061235e565b60018085161480612bf257508267ffffffffffffffff168467ffffffffffffffff16145b15612c6757612c19878783818110612c0c57612c0c6135e5565b9050602002013583612d98565b91505b60018416158015612c36575067ffffffffffffffff841615155b15612c625760018467ffffffffffffffff16901c935060018367ffffffffffffffff16901c9250612c1c565b612c8c565b612c8982888884818110612c7d57612c7d6135e5565b90506020020135612d98565b91505b677fffffffffffffff600194851c81169493841c169201612ba9565b5067ffffffffffffffff8216158015612cc057508981145b9a9950505050505050505050565b5f80806041849003612d02578435602086013560408701355f1a612cf489828585612e54565b955095509550505050612d0c565b505f915060029050825b93509350939050565b604080517f1626ba7e00000000000000000000000000000000000000000000000000000000808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b6040517f0100000000000000000000000000000000000000000000000000000000000000602082015260218101839052604181018290525f90600290606101604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081840301815290829052612e0f91613f28565b602060405180830381855afa158015612e2a573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190612e4d91906135ce565b9392505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115612e8d57505f91506003905082612f3d565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015612ede573d5f5f3e3d5ffd5b50506040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0015191505073ffffffffffffffffffffffffffffffffffffffff8116612f3457505f925060019150829050612f3d565b92505f91508190505b9450945094915050565b5f60208284031215612f57575f5ffd5b5035919050565b5f5f83601f840112612f6e575f5ffd5b50813567ffffffffffffffff811115612f85575f5ffd5b602083019150836020828501011115612f9c575f5ffd5b9250929050565b5f6101208284031215612fb4575f5ffd5b50919050565b5f5f5f5f5f5f5f5f5f898b03610220811215612fd4575f5ffd5b8a35995060807fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe082011215613007575f5ffd5b5060208a01975060a08a013567ffffffffffffffff811115613027575f5ffd5b6130338c828d01612f5e565b90985096505060c08a013567ffffffffffffffff811115613052575f5ffd5b61305e8c828d01612f5e565b909650945061307290508b60e08c01612fa3565b92506102008a013567ffffffffffffffff81111561308e575f5ffd5b61309a8c828d01612f5e565b915080935050809150509295985092959850929598565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b600681106130ee576130ee6130b1565b9052565b600281106130ee576130ee6130b1565b5f610180820190506131158284516130de565b602083015161312760208401826130f2565b50604083015161314f604084018273ffffffffffffffffffffffffffffffffffffffff169052565b506060830151613177606084018273ffffffffffffffffffffffffffffffffffffffff169052565b506080830151613193608084018267ffffffffffffffff169052565b5060a08301516131b760a08401826fffffffffffffffffffffffffffffffff169052565b5060c083015160c083015260e083015160e08301526101008301516131e961010084018267ffffffffffffffff169052565b5061012083015161321361012084018273ffffffffffffffffffffffffffffffffffffffff169052565b506101408301516132396101408401826fffffffffffffffffffffffffffffffff169052565b5061016092830151919092015290565b8015158114613256575f5ffd5b50565b5f5f5f5f5f6080868803121561326d575f5ffd5b8535945060208601359350604086013561328681613249565b9250606086013567ffffffffffffffff8111156132a1575f5ffd5b6132ad88828901612f5e565b969995985093965092949392505050565b5f5f5f5f5f5f8688036102e08112156132d5575f5ffd5b873596506102807fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe082011215613309575f5ffd5b506020870194506102a087013567ffffffffffffffff81111561332a575f5ffd5b61333689828a01612f5e565b9095509350506102c087013567ffffffffffffffff811115613356575f5ffd5b8701601f81018913613366575f5ffd5b803567ffffffffffffffff81111561337c575f5ffd5b8960208260051b8401011115613390575f5ffd5b60208201935080925050509295509295509295565b5f602082840312156133b5575f5ffd5b813567ffffffffffffffff8111156133cb575f5ffd5b82016102a08185031215612e4d575f5ffd5b67ffffffffffffffff81168114613256575f5ffd5b80356133fd816133dd565b919050565b5f5f60408385031215613413575f5ffd5b823591506020830135613425816133dd565b809150509250929050565b82815260408101612e4d60208301846130de565b5f6101008201905073ffffffffffffffffffffffffffffffffffffffff835116825273ffffffffffffffffffffffffffffffffffffffff60208401511660208301526fffffffffffffffffffffffffffffffff604084015116604083015260608301516134c9606084018273ffffffffffffffffffffffffffffffffffffffff169052565b5060808301516134ed60808401826fffffffffffffffffffffffffffffffff169052565b5060a083015161351160a08401826fffffffffffffffffffffffffffffffff169052565b5060c083015160c083015260e083015160e083015292915050565b6fffffffffffffffffffffffffffffffff81168114613256575f5ffd5b80516133fd8161352c565b5f5f5f5f60808587031215613567575f5ffd5b84516135728161352c565b60208601519094506135838161352c565b60408601519093506135948161352c565b6060959095015193969295505050565b5f602082840312156135b4575f5ffd5b8135612e4d816133dd565b818382375f9101908152919050565b5f602082840312156135de575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b81835281816020850137505f602082840101525f60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f840116840101905092915050565b8581528415156020820152836040820152608060608201525f61235b608083018486613612565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b80820180821115611c7957611c79613680565b604051610120810167ffffffffffffffff81118282101715613709577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60405290565b6040516101e0810167ffffffffffffffff81118282101715613709577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b73ffffffffffffffffffffffffffffffffffffffff81168114613256575f5ffd5b80516133fd81613758565b80516133fd816133dd565b80516133fd81613249565b5f61012082840312156137ab575f5ffd5b6137b36136c0565b90506137be82613779565b81526137cc60208301613779565b60208201526137dd60408301613779565b60408201526137ee60608301613549565b60608201526137ff60808301613549565b608082015261381060a08301613784565b60a082015261382160c08301613784565b60c082015260e0828101519082015261383d610100830161378f565b61010082015292915050565b5f610120828403121561385a575f5ffd5b612e4d838361379a565b803560ff811681146133fd575f5ffd5b80356133fd8161352c565b8035825261388f602082016133f2565b67ffffffffffffffff16602083015260408181013590830152606080820135908301526080808201359083015260a0808201359083015260c0808201359083015260e0808201359083015261010080820135908301526101208082013590830152610140808201359083015261016080820135908301526139136101808201613864565b60ff166101808301526139296101a08201613864565b60ff166101a083015261393f6101c08201613864565b60ff166101c08301526139556101e082016133f2565b67ffffffffffffffff166101e083015261397261020082016133f2565b67ffffffffffffffff1661020083015261398f61022082016133f2565b67ffffffffffffffff166102208301526139ac6102408201613874565b6fffffffffffffffffffffffffffffffff166102408301526139d161026082016133f2565b67ffffffffffffffff8116610260840152505050565b8183525f7f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff831115613a17575f5ffd5b8260051b80836020870137939093016020019392505050565b868152613a40602082018761387f565b6102e06102a08201525f613a596102e083018688613612565b8281036102c0840152613a6d8185876139e7565b9998505050505050505050565b60208152613a8b602082018361387f565b5f6102808301357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112613ac1575f5ffd5b830160208101903567ffffffffffffffff811115613add575f5ffd5b8060051b3603821315613aee575f5ffd5b6102a080850152613b046102c0850182846139e7565b95945050505050565b5f5f6101408385031215613b1f575f5ffd5b82519150613b30846020850161379a565b90509250929050565b5f60208284031215613b49575f5ffd5b8151612e4d81613249565b82815260408101612e4d60208301846130f2565b8051600581106133fd575f5ffd5b805165ffffffffffff811681146133fd575f5ffd5b5f6101e0828403128015613b9d575f5ffd5b50613ba661370f565b613baf83613b68565b8152613bbd60208401613779565b6020820152613bce60408401613779565b6040820152613bdf60608401613779565b6060820152613bf060808401613549565b6080820152613c0160a08401613784565b60a082015260c08381015190820152613c1c60e08401613779565b60e0820152613c2e6101008401613b76565b610100820152613c416101208401613784565b610120820152613c546101408401613549565b610140820152613c67610160840161378f565b610160820152613c7a610180840161378f565b610180820152613c8d6101a0840161378f565b6101a0820152613ca06101c0840161378f565b6101c08201529392505050565b80356133fd81613758565b5f60208284031215613cc8575f5ffd5b8135612e4d81613758565b828152813560208083019190915260a0820190830135613cf2816133dd565b67ffffffffffffffff1660408381019190915283013560608084019190915290920135608090910152919050565b6020810160158310613d3457613d346130b1565b91905290565b8281526102a08101612e4d602083018461387f565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8203613d7f57613d7f613680565b5060010190565b5f6fffffffffffffffffffffffffffffffff831680613dcc577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b806fffffffffffffffffffffffffffffffff84160491505092915050565b82815261014081018235613dfd81613758565b73ffffffffffffffffffffffffffffffffffffffff8116602084015250613e2660208401613cad565b73ffffffffffffffffffffffffffffffffffffffff8116604084015250613e4f60408401613cad565b73ffffffffffffffffffffffffffffffffffffffff8116606084015250613e7860608401613cad565b73ffffffffffffffffffffffffffffffffffffffff8116608084015250608083013560a083810191909152613eae908401613874565b6fffffffffffffffffffffffffffffffff811660c084015250613ed360c084016133f2565b67ffffffffffffffff811660e084015250613ef060e084016133f2565b67ffffffffffffffff811661010084015250613f0f61010084016133f2565b67ffffffffffffffff8116610120840152509392505050565b5f82518060208501845e5f920191825250919050565b67ffffffffffffffff8281168282160390811115611c7957611c7961368056'
