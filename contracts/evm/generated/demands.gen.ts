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
  '0x6101c0604052348015610010575f5ffd5b5060405161455c38038061455c83398101604081905261002f91610566565b806001600160a01b031663411557d16040518163ffffffff1660e01b8152600401602060405180830381865afa15801561006b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061008f9190610566565b6001600160a01b0381166080524660a05261015381604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001604051602081830303815290604052805190602001209050919050565b60c0818152505050306001600160a01b0316816001600160a01b0316632711e6426040518163ffffffff1660e01b8152600401602060405180830381865afa1580156101a1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101c59190610566565b6001600160a01b0316146101fb576040516361d3870d60e11b81526001600160a01b038216600482015260240160405180910390fd5b5f816001600160a01b031663411557d16040518163ffffffff1660e01b8152600401602060405180830381865afa158015610238573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061025c9190610566565b9050816001600160a01b031660e0816001600160a01b031681525050816001600160a01b031663a9b5898f6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156102b4573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906102d89190610566565b6001600160a01b0316610100816001600160a01b031681525050816001600160a01b0316637b2251626040518163ffffffff1660e01b8152600401602060405180830381865afa15801561032e573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906103529190610566565b6001600160a01b0316610120816001600160a01b031681525050816001600160a01b0316632398a77d6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156103a8573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906103cc9190610566565b6001600160a01b0316610140816001600160a01b031681525050806001600160a01b0316639de6e0c76040518163ffffffff1660e01b8152600401602060405180830381865afa158015610422573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906104469190610566565b6001600160a01b0316610160816001600160a01b031681525050806001600160a01b0316630742d8c46040518163ffffffff1660e01b8152600401602060405180830381865afa15801561049c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906104c09190610566565b6001600160a01b0316610180816001600160a01b031681525050806001600160a01b0316635e0a896b6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610516573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061053a9190610566565b6001600160a01b03166101a052506105889050565b6001600160a01b0381168114610563575f5ffd5b50565b5f60208284031215610576575f5ffd5b81516105818161054f565b9392505050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a051613efc6106605f395f8181610271015261152001525f8181610187015261215901525f81816102da015261221101525f81816101e8015281816103d301528181611248015261160901525f81816102b301526124ab01525f8181610314015281816123e5015281816125f801526127e101525f81816103800152818161084d0152818161148c015281816118f101528181611dc30152611f3801525f61197d01525f61195501525f6119a40152613efc5ff3fe608060405234801561000f575f5ffd5b5060043610610163575f3560e01c80635f3a1e3a116100c7578063a9b5898f1161007d578063df56389e11610063578063df56389e14610368578063e6add9931461037b578063f698da25146103a2575f5ffd5b8063a9b5898f1461030f578063c22f554914610336575f5ffd5b80637b225162116100ad5780637b225162146102ae5780639de6e0c7146102d5578063a467249f146102fc575f5ffd5b80635f3a1e3a1461029357806366ba8a60146102a6575f5ffd5b80633487b2561161011c5780634a37cecf116101025780634a37cecf1461023957806356f66282146102595780635e0a896b1461026c575f5ffd5b80633487b25614610213578063459beb8914610226575f5ffd5b8063147ac66f1161014c578063147ac66f146101ce5780632398a77d146101e357806329c58bc01461020a575f5ffd5b806303b2bf8e146101675780630742d8c414610182575b5f5ffd5b61016f5f5481565b6040519081526020015b60405180910390f35b6101a97f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff9091168152602001610179565b6101e16101dc366004612f2a565b6103aa565b005b6101a97f000000000000000000000000000000000000000000000000000000000000000081565b61016f61c00081565b6101e1610221366004613011565b6105c6565b6101e161023436600461303f565b61094c565b61024c610247366004613011565b610ce2565b6040516101799190613187565b6101e1610267366004613011565b610eb7565b6101a97f000000000000000000000000000000000000000000000000000000000000000081565b6101e16102a13660046132de565b61101e565b61016f605481565b6101a97f000000000000000000000000000000000000000000000000000000000000000081565b6101a97f000000000000000000000000000000000000000000000000000000000000000081565b61016f61030a366004613343565b611243565b6101a97f000000000000000000000000000000000000000000000000000000000000000081565b610358610344366004613011565b60026020525f908152604090205460ff1681565b6040519015158152602001610179565b61016f6103763660046133a0565b6114ef565b6101a97f000000000000000000000000000000000000000000000000000000000000000081565b61016f611952565b5f6103b68760016119cd565b90505f6103c287611a80565b90505f6103ce82611ad1565b90505f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663171a2a7d85600501546040518263ffffffff1660e01b815260040161043091815260200190565b61012060405180830381865afa15801561044c573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610470919061357f565b90505f84600501548a5f01351480156104bf575060038501546c01000000000000000000000000900467ffffffffffffffff166104b360408c0160208d0161359a565b67ffffffffffffffff16145b80156104ec575060e08201516104ec90846104e060408e0160208f0161359a565b8560a001518b8b611b1a565b90508061052d576040517f89494391000000000000000000000000000000000000000000000000000000008152600481018490526024015b60405180910390fd5b84546105519073ffffffffffffffffffffffffffffffffffffffff16858b8b611c84565b845460405173ffffffffffffffffffffffffffffffffffffffff909116908c907fd12805d788567a37b9779d8a9059b0a3cbab2d20f686b738a670c885ddd6eb75906105a89087908f908f908f908f908f906137bd565b60405180910390a36105b985611cf4565b5050505050505050505050565b5f8181526001602052604081209060026001830154790100000000000000000000000000000000000000000000000000900460ff16600581111561060c5761060c613136565b1490508015816106515750600180830154790100000000000000000000000000000000000000000000000000900460ff16600581111561064e5761064e613136565b14155b1561069d57828260010160199054906101000a900460ff166040517f039564db000000000000000000000000000000000000000000000000000000008152600401610524929190613807565b600182015474010000000000000000000000000000000000000000900464ffffffffff1642101561072d5760018201546040517f24d13f41000000000000000000000000000000000000000000000000000000008152600481018590524260248201527401000000000000000000000000000000000000000090910464ffffffffff166044820152606401610524565b80156107435761073e83835f611e16565b505050565b6001820180547fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff8116790500000000000000000000000000000000000000000000000000179091558254604080516101008101825273ffffffffffffffffffffffffffffffffffffffff80841680835294811660208301526bffffffffffffffffffffffff7401000000000000000000000000000000000000000094859004811683850152600288015480831660608501529490940484166080830152600387015490931660a0820152600586015460c082015260e0810187905290517f7b5f793c0000000000000000000000000000000000000000000000000000000081525f928392839283927f00000000000000000000000000000000000000000000000000000000000000001691637b5f793c91610881919060040161381b565b6080604051808303815f875af115801561089d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108c19190613903565b604080516fffffffffffffffffffffffffffffffff86811682528581166020830152841681830152606081018390529051949850929650909450925073ffffffffffffffffffffffffffffffffffffffff8716918a917fe62c1ba22fcb06460f8891f0a2351b903402fd2a60c491df2be3dfb893ec398f919081900360800190a35050505050505050565b5f8981526001602052604081209060026001830154790100000000000000000000000000000000000000000000000000900460ff16600581111561099257610992613136565b149050806109a6576109a48b5f611f96565b505b60018201546109d5908c9074010000000000000000000000000000000000000000900464ffffffffff166120c4565b60058201545f908b35148015610a0357506109f660408c0160208d0161359a565b67ffffffffffffffff1689145b8015610a6157508a6040013560028b8b604051610a21929190613953565b602060405180830381855afa158015610a3c573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190610a5f9190613962565b145b8015610a9f5750610a7860408c0160208d0161359a565b600384015467ffffffffffffffff9182166c01000000000000000000000000909104909116105b905080610b0557600583015460038401546040517f60bd6ade00000000000000000000000000000000000000000000000000000000815260048101929092526c01000000000000000000000000900467ffffffffffffffff166024820152604401610524565b5f610b168460050154888888612111565b9050610b2c81610b258e612372565b8b8b611c84565b60038401548b908b906c01000000000000000000000000900467ffffffffffffffff16818110610b5e57610b5e613979565b909101357fff00000000000000000000000000000000000000000000000000000000000000165f039050610b9d57610b988d856001611e16565b610cd3565b8215610c9e576001840180547fffffff00ffff00ffffffffffffffffffffffffffffffffffffffffffffffffff167c0100000100000000000000000000000000000000000000000000000000179055610bf46123a6565b6001850180547fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff167401000000000000000000000000000000000000000064ffffffffff93841681029190911791829055865460405191909204909216825273ffffffffffffffffffffffffffffffffffffffff16908e907f6d4ea3dbb7c35d8322b020b96cf152fd40cb632e4e6651af1d83978b9b6465f19060200160405180910390a3610cd3565b6040517f25769a92000000000000000000000000000000000000000000000000000000008152600481018e9052602401610524565b50505050505050505050505050565b610d47604080516101808101909152805f81526020015f81525f6020820181905260408201819052606082018190526080820181905260a0820181905260c0820181905260e08201819052610100820181905261012082018190526101409091015290565b5f8281526001602081905260409182902082516101808101909352908101549091908190790100000000000000000000000000000000000000000000000000900460ff166005811115610d9c57610d9c613136565b815260200182600101601a9054906101000a900460ff166001811115610dc457610dc4613136565b8152825473ffffffffffffffffffffffffffffffffffffffff8082166020840152600185015480821660408501527401000000000000000000000000000000000000000080820464ffffffffff166060860152928390046bffffffffffffffffffffffff9081166080860152600487015460a0860152600587015460c0860152600387015467ffffffffffffffff6c010000000000000000000000009091041660e08601526002909601549182166101008501529190049093166101208201527b0100000000000000000000000000000000000000000000000000000090920460ff166101409092019190915292915050565b5f610ec2825f6119cd565b60018101549091507c0100000000000000000000000000000000000000000000000000000000900460ff1615610f27576040517f557c39cf00000000000000000000000000000000000000000000000000000000815260048101839052602401610524565b6001810180547fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff16790200000000000000000000000000000000000000000000000000179055610f756123a6565b6001820180547fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff167401000000000000000000000000000000000000000064ffffffffff93841681029190911791829055835460405191909204909216825273ffffffffffffffffffffffffffffffffffffffff169083907f7d155c2b636d0d9f858cb19635896def3b8e158d59da4ee9cc5685b43ef8ae9b9060200160405180910390a35050565b5f611029865f6119cd565b90508161c000811115611073576040517f2716a74f0000000000000000000000000000000000000000000000000000000081526004810182905261c0006024820152604401610524565b60018201547b01000000000000000000000000000000000000000000000000000000900460ff1686811415806110aa575060548710155b156110f2576040517f791dbbd8000000000000000000000000000000000000000000000000000000008152600481018890526024810182905260546044820152606401610524565b5f83600601548686604051611108929190613953565b6040519081900381206111279291602001918252602082015260400190565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0818403018152908290528051602090910120855490925073ffffffffffffffffffffffffffffffffffffffff16908a907f983a01657271cd17227c7629eefa9d6808d791461f78536071a45029095f4809906111b1908c908c9087908d908d906139a6565b60405180910390a386156111d1576111c884611cf4565b5050505061123c565b6111dc886001613a05565b60018501805460ff929092167b01000000000000000000000000000000000000000000000000000000027fffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffff90921691909117905560069093019290925550505b5050505050565b5f5f5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663d29eb955856040518263ffffffff1660e01b815260040161129f9190613a18565b61014060405180830381865afa1580156112bb573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112df9190613aab565b90925090505f8085356112f8604088016020890161359a565b915091505f611308838587612464565b6001810180547fffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffff1690819055600482018890556003820180547fffffffffffffffffffffffff0000000000000000ffffffffffffffffffffffff166c0100000000000000000000000067ffffffffffffffff8816908102919091179091558751604080518b8152602081018a9052808201939093527401000000000000000000000000000000000000000090930464ffffffffff1660608301529151939950919350339273ffffffffffffffffffffffffffffffffffffffff9091169189917f8d211be6484d493c44877aa63455e788b7ff1063cf30cf7f6f8f05f8568dd87d9181900360800190a4835181546040517f64c7383300000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff9283166024820152740100000000000000000000000000000000000000009091046bffffffffffffffffffffffff1660448201527f0000000000000000000000000000000000000000000000000000000000000000909116906364c73833906064015f604051808303815f87803b1580156114cf575f5ffd5b505af11580156114e1573d5f5f3e3d5ffd5b505050505050505050919050565b6040517f99d9067a000000000000000000000000000000000000000000000000000000008152600481018390525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906399d9067a90602401602060405180830381865afa15801561157a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061159e9190613ad7565b156115d8576040517fc85d015900000000000000000000000000000000000000000000000000000000815260048101849052602401610524565b6040517f171a2a7d000000000000000000000000000000000000000000000000000000008152600481018490525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063171a2a7d9060240161012060405180830381865afa158015611664573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611688919061357f565b90508060c0015167ffffffffffffffff165f14806116be57508060a0015167ffffffffffffffff168367ffffffffffffffff1610155b156117165760a08101516040517fbd6173590000000000000000000000000000000000000000000000000000000081526004810186905267ffffffffffffffff80861660248301529091166044820152606401610524565b5f61175d8583878760405160200161174292919091825267ffffffffffffffff16602082015260400190565b60405160208183030381529060405280519060200120612464565b6001810180547fffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffff167a01000000000000000000000000000000000000000000000000000017908190556003820180547fffffffffffffffffffffffff0000000000000000ffffffffffffffffffffffff166c0100000000000000000000000067ffffffffffffffff8a16908102919091179091558551604080518b815260208101939093527401000000000000000000000000000000000000000090930464ffffffffff16828401529151939650919350339273ffffffffffffffffffffffffffffffffffffffff9091169186917fbd1117a700f7ca733f3d57519531a885d11bf4a8b446366fe1e7410445d04635916060908290030190a4815181546040517f64c7383300000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff9283166024820152740100000000000000000000000000000000000000009091046bffffffffffffffffffffffff1660448201527f0000000000000000000000000000000000000000000000000000000000000000909116906364c73833906064015f604051808303815f87803b158015611934575f5ffd5b505af1158015611946573d5f5f3e3d5ffd5b50505050505092915050565b5f7f0000000000000000000000000000000000000000000000000000000000000000460361199f57507f000000000000000000000000000000000000000000000000000000000000000090565b6119c87f0000000000000000000000000000000000000000000000000000000000000000612a54565b905090565b5f6119d88383611f96565b805490915073ffffffffffffffffffffffffffffffffffffffff16338114611a4a576040517fa44ac34600000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff82166024820152604401610524565b6001820154611a7990859074010000000000000000000000000000000000000000900464ffffffffff166120c4565b5092915050565b5f7f9cbbf29bb270727ac8df50815ff3d55b80ad0bc093aebfa6ea0d2c1be424155582604051602001611ab4929190613af2565b604051602081830303815290604052805190602001209050919050565b5f5f611adb611952565b6040517f190100000000000000000000000000000000000000000000000000000000000081526002810191909152602281019390935250506042902090565b5f8367ffffffffffffffff168567ffffffffffffffff1610611b3d57505f611c7a565b5f8086611b4b600188613b07565b915091505f611b5989612af8565b90505f5b85811015611c5c578267ffffffffffffffff165f03611b82575f945050505050611c7a565b60018085161480611ba657508267ffffffffffffffff168467ffffffffffffffff16145b15611c1b57611bcd878783818110611bc057611bc0613979565b9050602002013583612b87565b91505b60018416158015611bea575067ffffffffffffffff841615155b15611c165760018467ffffffffffffffff16901c935060018367ffffffffffffffff16901c9250611bd0565b611c40565b611c3d82888884818110611c3157611c31613979565b90506020020135612b87565b91505b677fffffffffffffff600194851c81169493841c169201611b5d565b5067ffffffffffffffff8216158015611c7457508981145b93505050505b9695505050505050565b611c9084848484612c43565b611cee5783611c9e84611ad1565b6040517f2a09901e00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90921660048301526024820152604401610524565b50505050565b600181810180547903000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff82161790915582546040517f9464f15b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff928316600482015282821660248201526bffffffffffffffffffffffff7401000000000000000000000000000000000000000090920491909116604482015260648101929092527f00000000000000000000000000000000000000000000000000000000000000001690639464f15b906084015f604051808303815f87803b158015611e04575f5ffd5b505af115801561123c573d5f5f3e3d5ffd5b6001820180547904000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff9091161790558154604051821515815273ffffffffffffffffffffffffffffffffffffffff9091169084907f69aaca615229a156d417d9e6aee34fe90e8597198f35c6ead217eabb692a6e439060200160405180910390a3600182015482546040517f9464f15b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff92831660048201528282166024820152740100000000000000000000000000000000000000009091046bffffffffffffffffffffffff16604482015282151560648201527f000000000000000000000000000000000000000000000000000000000000000090911690639464f15b906084015f604051808303815f87803b158015611f7b575f5ffd5b505af1158015611f8d573d5f5f3e3d5ffd5b50505050505050565b5f828152600160208190526040909120906001820154790100000000000000000000000000000000000000000000000000900460ff166005811115611fdd57611fdd613136565b1461202957828160010160199054906101000a900460ff166040517f039564db000000000000000000000000000000000000000000000000000000008152600401610524929190613807565b81600181111561203b5761203b613136565b6001828101547a010000000000000000000000000000000000000000000000000000900460ff169081111561207257612072613136565b146120be578281600101601a9054906101000a900460ff166040517f8a9fdeae000000000000000000000000000000000000000000000000000000008152600401610524929190613b27565b92915050565b80421061210d576040517f3a1834830000000000000000000000000000000000000000000000000000000081526004810183905242602482015260448101829052606401610524565b5050565b6040517f59c87d70000000000000000000000000000000000000000000000000000000008152600481018590525f90819073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016906359c87d70906024016101e060405180830381865afa15801561219f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906121c39190613b5e565b90505f815160048111156121d9576121d9613136565b146121e95760400151905061236a565b5f6121f76020870187613c8b565b90505f73ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001663a04290058361224760608b0160408c01613c8b565b6122596101208c016101008d0161359a565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b16815273ffffffffffffffffffffffffffffffffffffffff938416600482015292909116602483015267ffffffffffffffff166044820152606401602060405180830381865afa1580156122d8573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906122fc9190613962565b9050878114612340576040517f60bd6ade000000000000000000000000000000000000000000000000000000008152600481018990525f6024820152604401610524565b6123548261234d89612cf4565b8888611c84565b6123646040880160208901613c8b565b93505050505b949350505050565b5f7f6029bea1919778861b5d7ffe55a2e8a03dcb0f1e192fab2373b6d61ebe9edf7d82604051602001611ab4929190613ca6565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061241b90600d90600401613cf3565b602060405180830381865afa158015612436573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061245a9190613962565b6119c89042613a05565b6040517ffacd743b0000000000000000000000000000000000000000000000000000000081523360048201525f90819073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063facd743b90602401602060405180830381865afa1580156124f0573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906125149190613ad7565b61254c576040517fd09320c5000000000000000000000000000000000000000000000000000000008152336004820152602401610524565b83513373ffffffffffffffffffffffffffffffffffffffff909116036125b95783516040517f9ecad84c00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff9091166004820152602401610524565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061262e90600390600401613cf3565b602060405180830381865afa158015612649573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061266d9190613962565b8560c0015167ffffffffffffffff166126869190613a05565b9050804211156126d2576040517f647015b40000000000000000000000000000000000000000000000000000000081526004810187905242602482015260448101829052606401610524565b5f8481526002602052604090205460ff161561271d576040517f2dde9c9700000000000000000000000000000000000000000000000000000000815260048101859052602401610524565b5f84815260026020526040812080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001660011790558054819061276090613d0d565b91829055505f8181526001602052604090819020875181547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff91821617825591517ff72d0b3b00000000000000000000000000000000000000000000000000000000815292955093507f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061281790600e90600401613cf3565b602060405180830381865afa158015612832573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906128569190613962565b82546bffffffffffffffffffffffff91909116740100000000000000000000000000000000000000000273ffffffffffffffffffffffffffffffffffffffff9091161782556001820180547fffffffffffffffffffffffff000000000000000000000000000000000000000016331790556128cf6123a6565b60018301805464ffffffffff9290921674010000000000000000000000000000000000000000027fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff167fffffffffffff000000000000ffffffffffffffffffffffffffffffffffffffff9092169190911779010000000000000000000000000000000000000000000000000017905560208501516002830180547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff928316179055604086015116612a01578460a0015167ffffffffffffffff1685606001516129ce9190613d44565b8260020160146101000a8154816bffffffffffffffffffffffff02191690836bffffffffffffffffffffffff1602179055505b50606093909301516003840180547fffffffffffffffffffffffffffffffffffffffff000000000000000000000000166bffffffffffffffffffffffff9092169190911790556005830193909355509091565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606082015246608082015273ffffffffffffffffffffffffffffffffffffffff821660a08201525f9060c001611ab4565b6040515f602082018190526021820183905290600290604101604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081840301815290829052612b4991613da8565b602060405180830381855afa158015612b64573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906120be9190613962565b6040517f0100000000000000000000000000000000000000000000000000000000000000602082015260218101839052604181018290525f90600290606101604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081840301815290829052612bfe91613da8565b602060405180830381855afa158015612c19573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190612c3c9190613962565b9392505050565b5f5f612c4e85611ad1565b90505f5f612c5d838787612d28565b5090925090505f816003811115612c7657612c76613136565b148015612cae57508773ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff16145b15612cbf576001935050505061236a565b8773ffffffffffffffffffffffffffffffffffffffff163b5f03612ce8575f935050505061236a565b61236488848888612d6f565b5f7f29fa3963213a4a2d8c96727a41148979e6b9c3e3284536cfc92330c25e88660e82604051602001611ab4929190613dbe565b5f80806041849003612d5c578435602086013560408701355f1a612d4e89828585612df2565b955095509550505050612d66565b505f915060029050825b93509350939050565b604080517f1626ba7e00000000000000000000000000000000000000000000000000000000808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115612e2b57505f91506003905082612edb565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015612e7c573d5f5f3e3d5ffd5b50506040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0015191505073ffffffffffffffffffffffffffffffffffffffff8116612ed257505f925060019150829050612edb565b92505f91508190505b9450945094915050565b5f5f83601f840112612ef5575f5ffd5b50813567ffffffffffffffff811115612f0c575f5ffd5b602083019150836020828501011115612f23575f5ffd5b9250929050565b5f5f5f5f5f5f8688036102c0811215612f41575f5ffd5b873596506102607fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe082011215612f75575f5ffd5b5060208701945061028087013567ffffffffffffffff811115612f96575f5ffd5b612fa289828a01612ee5565b9095509350506102a087013567ffffffffffffffff811115612fc2575f5ffd5b8701601f81018913612fd2575f5ffd5b803567ffffffffffffffff811115612fe8575f5ffd5b8960208260051b8401011115612ffc575f5ffd5b60208201935080925050509295509295509295565b5f60208284031215613021575f5ffd5b5035919050565b5f6101208284031215613039575f5ffd5b50919050565b5f5f5f5f5f5f5f5f5f898b03610220811215613059575f5ffd5b8a35995060807fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08201121561308c575f5ffd5b5060208a01975060a08a013567ffffffffffffffff8111156130ac575f5ffd5b6130b88c828d01612ee5565b90985096505060c08a013567ffffffffffffffff8111156130d7575f5ffd5b6130e38c828d01612ee5565b90965094506130f790508b60e08c01613028565b92506102008a013567ffffffffffffffff811115613113575f5ffd5b61311f8c828d01612ee5565b915080935050809150509295985092959850929598565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b6006811061317357613173613136565b9052565b6002811061317357613173613136565b5f6101808201905061319a828451613163565b60208301516131ac6020840182613177565b5060408301516131d4604084018273ffffffffffffffffffffffffffffffffffffffff169052565b5060608301516131fc606084018273ffffffffffffffffffffffffffffffffffffffff169052565b506080830151613218608084018267ffffffffffffffff169052565b5060a083015161323c60a08401826fffffffffffffffffffffffffffffffff169052565b5060c083015160c083015260e083015160e083015261010083015161326e61010084018267ffffffffffffffff169052565b5061012083015161329861012084018273ffffffffffffffffffffffffffffffffffffffff169052565b506101408301516132be6101408401826fffffffffffffffffffffffffffffffff169052565b5061016092830151919092015290565b80151581146132db575f5ffd5b50565b5f5f5f5f5f608086880312156132f2575f5ffd5b8535945060208601359350604086013561330b816132ce565b9250606086013567ffffffffffffffff811115613326575f5ffd5b61333288828901612ee5565b969995985093965092949392505050565b5f60208284031215613353575f5ffd5b813567ffffffffffffffff811115613369575f5ffd5b82016102808185031215612c3c575f5ffd5b67ffffffffffffffff811681146132db575f5ffd5b803561339b8161337b565b919050565b5f5f604083850312156133b1575f5ffd5b8235915060208301356133c38161337b565b809150509250929050565b604051610120810167ffffffffffffffff81118282101715613417577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60405290565b6040516101e0810167ffffffffffffffff81118282101715613417577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b73ffffffffffffffffffffffffffffffffffffffff811681146132db575f5ffd5b805161339b81613466565b6fffffffffffffffffffffffffffffffff811681146132db575f5ffd5b805161339b81613492565b805161339b8161337b565b805161339b816132ce565b5f61012082840312156134e1575f5ffd5b6134e96133ce565b90506134f482613487565b815261350260208301613487565b602082015261351360408301613487565b6040820152613524606083016134af565b6060820152613535608083016134af565b608082015261354660a083016134ba565b60a082015261355760c083016134ba565b60c082015260e0828101519082015261357361010083016134c5565b61010082015292915050565b5f6101208284031215613590575f5ffd5b612c3c83836134d0565b5f602082840312156135aa575f5ffd5b8135612c3c8161337b565b803560ff8116811461339b575f5ffd5b803561339b81613492565b803582526135e060208201613390565b67ffffffffffffffff16602083015260408181013590830152606080820135908301526080808201359083015260a0808201359083015260c0808201359083015260e0808201359083015261010080820135908301526101208082013590830152610140808201359083015261365961016082016135b5565b60ff1661016083015261366f61018082016135b5565b60ff166101808301526136856101a082016135b5565b60ff166101a083015261369b6101c08201613390565b67ffffffffffffffff166101c08301526136b86101e08201613390565b67ffffffffffffffff166101e08301526136d56102008201613390565b67ffffffffffffffff166102008301526136f261022082016135c5565b6fffffffffffffffffffffffffffffffff166102208301526137176102408201613390565b67ffffffffffffffff8116610240840152505050565b81835281816020850137505f602082840101525f60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f840116840101905092915050565b8183525f7f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8311156137a4575f5ffd5b8260051b80836020870137939093016020019392505050565b8681526137cd60208201876135d0565b6102c06102808201525f6137e66102c08301868861372d565b8281036102a08401526137fa818587613774565b9998505050505050505050565b82815260408101612c3c6020830184613163565b5f6101008201905073ffffffffffffffffffffffffffffffffffffffff835116825273ffffffffffffffffffffffffffffffffffffffff60208401511660208301526fffffffffffffffffffffffffffffffff604084015116604083015260608301516138a0606084018273ffffffffffffffffffffffffffffffffffffffff169052565b5060808301516138c460808401826fffffffffffffffffffffffffffffffff169052565b5060a08301516138e860a08401826fffffffffffffffffffffffffffffffff169052565b5060c083015160c083015260e083015160e083015292915050565b5f5f5f5f60808587031215613916575f5ffd5b845161392181613492565b602086015190945061393281613492565b604086015190935061394381613492565b6060959095015193969295505050565b818382375f9101908152919050565b5f60208284031215613972575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b8581528415156020820152836040820152608060608201525f6139cd60808301848661372d565b979650505050505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b808201808211156120be576120be6139d8565b60208152613a2960208201836135d0565b5f6102608301357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112613a5f575f5ffd5b830160208101903567ffffffffffffffff811115613a7b575f5ffd5b8060051b3603821315613a8c575f5ffd5b61028080850152613aa26102a085018284613774565b95945050505050565b5f5f6101408385031215613abd575f5ffd5b82519150613ace84602085016134d0565b90509250929050565b5f60208284031215613ae7575f5ffd5b8151612c3c816132ce565b8281526102808101612c3c60208301846135d0565b67ffffffffffffffff82811682821603908111156120be576120be6139d8565b82815260408101612c3c6020830184613177565b80516005811061339b575f5ffd5b805165ffffffffffff8116811461339b575f5ffd5b5f6101e0828403128015613b70575f5ffd5b50613b7961341d565b613b8283613b3b565b8152613b9060208401613487565b6020820152613ba160408401613487565b6040820152613bb260608401613487565b6060820152613bc3608084016134af565b6080820152613bd460a084016134ba565b60a082015260c08381015190820152613bef60e08401613487565b60e0820152613c016101008401613b49565b610100820152613c1461012084016134ba565b610120820152613c2761014084016134af565b610140820152613c3a61016084016134c5565b610160820152613c4d61018084016134c5565b610180820152613c606101a084016134c5565b6101a0820152613c736101c084016134c5565b6101c08201529392505050565b803561339b81613466565b5f60208284031215613c9b575f5ffd5b8135612c3c81613466565b828152813560208083019190915260a0820190830135613cc58161337b565b67ffffffffffffffff1660408381019190915283013560608084019190915290920135608090910152919050565b6020810160158310613d0757613d07613136565b91905290565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8203613d3d57613d3d6139d8565b5060010190565b5f6fffffffffffffffffffffffffffffffff831680613d8a577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b806fffffffffffffffffffffffffffffffff84160491505092915050565b5f82518060208501845e5f920191825250919050565b82815261014081018235613dd181613466565b73ffffffffffffffffffffffffffffffffffffffff8116602084015250613dfa60208401613c80565b73ffffffffffffffffffffffffffffffffffffffff8116604084015250613e2360408401613c80565b73ffffffffffffffffffffffffffffffffffffffff8116606084015250613e4c60608401613c80565b73ffffffffffffffffffffffffffffffffffffffff8116608084015250608083013560a083810191909152613e829084016135c5565b6fffffffffffffffffffffffffffffffff811660c084015250613ea760c08401613390565b67ffffffffffffffff811660e084015250613ec460e08401613390565b67ffffffffffffffff811661010084015250613ee36101008401613390565b67ffffffffffffffff811661012084015250939250505056'
